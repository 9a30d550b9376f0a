namespace Registry.Web.Api;

/// <summary>The resources of the API, each a part of its documentation.</summary>
internal static class ApiTags
{
    public const string Notices = "Notices";
    public const string Exports = "Exports";
    public const string Changes = "Changes";
    public const string Bodies = "Bodies";
    public const string Datasets = "Datasets";
    public const string Suppliers = "Suppliers";
    public const string Templates = "Templates";
    public const string Standards = "Standards";
    public const string Questionnaire = "Questionnaire";
    public const string Drafts = "Drafts";

    public static IReadOnlyList<string> All { get; } = [Notices, Exports, Changes, Bodies, Datasets, Suppliers, Templates, Standards, Questionnaire, Drafts];
}

/// <summary>Which codes an operation may answer with, beside those that all may.</summary>
internal sealed record OperationProblems(IReadOnlyList<string> Codes);

internal static class ApiDescriptions
{
    /// <param name="operation">Its name in generated clients, and the key of its texts.</param>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string operation, string tag, params IReadOnlyList<string> problems) =>
        endpoint.WithName(operation).WithTags(tag).WithMetadata(new OperationProblems(problems));
}
