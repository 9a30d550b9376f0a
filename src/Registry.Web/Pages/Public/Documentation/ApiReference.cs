using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Registry.Web.Api;

namespace Registry.Web.Pages.Public.Documentation;

/// <param name="Values">Allowed ones; none where any text is.</param>
public sealed record ApiParameterLine(string Name, string Place, bool IsRequired, bool IsRepeatable, IReadOnlyList<string> Values, string Meaning);

/// <param name="Shape">Name of the shape that a 200 answers with; null for none.</param>
/// <param name="Codes">Of refusals.</param>
/// <param name="Example">A command line.</param>
public sealed record ApiOperationView(
    string Id, string Method, string Path, string Summary, string Description, bool NeedsToken, IReadOnlyList<ApiParameterLine> Parameters, string? Shape, IReadOnlyList<string> Codes, string Example);

public sealed record ApiMemberLine(string Name, string Type, string? Shape, string Meaning);

public sealed record ApiShapeView(string Name, string Meaning, IReadOnlyList<ApiMemberLine> Members);

public sealed record ApiCodeView(string Code, int Status, string Title, string Mend);

/// <summary>The OpenAPI document as people read it, in one language. Structure and lists are the document's own; the texts are those behind it.</summary>
public sealed class ApiReference
{
    private readonly OpenApiDocument _document;
    private readonly ApiWording _wording;

    internal ApiReference(OpenApiDocument document, string language)
    {
        _document = document;
        _wording = ApiWording.In(language);
        Tags = [.. ApiTags.All.Select(tag => (tag, _wording.Text($"Tag.{tag}"), Operations(tag)))];
        Shapes = [.. document.Components!.Schemas!.Where(schema => schema.Value.Properties is { Count: > 0 }).OrderBy(schema => schema.Key, StringComparer.Ordinal)
            .Select(schema => new ApiShapeView(schema.Key, _wording.Find($"Shape.{schema.Key}") ?? "", Members(schema.Key, schema.Value)))];
        Codes = [.. (document.Components!.Schemas!["Problem"].Properties!["code"].Enum ?? []).Select(code => ApiProblemKind.Of(code.ToString()))
            .Select(kind => new ApiCodeView(kind.Code, kind.Status, _wording.Text($"Code.{kind.Code}.Title"), _wording.Text($"Code.{kind.Code}.Mend")))];
    }

    public IReadOnlyList<(string Name, string Meaning, IReadOnlyList<ApiOperationView> Operations)> Tags { get; }

    public IReadOnlyList<ApiShapeView> Shapes { get; }

    public IReadOnlyList<ApiCodeView> Codes { get; }

    public string Text(string key) => _wording.Text(key);

    private IReadOnlyList<ApiOperationView> Operations(string tag) =>
    [
        .. from path in _document.Paths
           from operation in path.Value.Operations ?? []
           where operation.Value.Tags!.Any(one => one.Name == tag)
           select Operation(operation.Key.Method, path.Key, operation.Value),
    ];

    private ApiOperationView Operation(string method, string path, OpenApiOperation operation)
    {
        var id = operation.OperationId!;
        var answered = (operation.Responses!.GetValueOrDefault("200")?.Content ?? new Dictionary<string, OpenApiMediaType>()).Values.FirstOrDefault()?.Schema;
        return new ApiOperationView(
            id,
            method,
            path,
            _wording.Text($"Operation.{id}.Summary"),
            _wording.Text($"Operation.{id}.Description"),
            NeedsToken(operation),
            [.. operation.Parameters!.Select(Parameter)],
            Reference(answered),
            [.. operation.Responses!.Values.SelectMany(response => (response.Description ?? "").Split('\n')).Where(line => line.StartsWith('`')).Select(line => line.Split('`')[1])],
            Example(method, path, operation));
    }

    private ApiParameterLine Parameter(IOpenApiParameter parameter)
    {
        var place = parameter.In switch { ParameterLocation.Path => "path", ParameterLocation.Header => "header", _ => "query" };
        var key = parameter.In switch { ParameterLocation.Path => "Path.", ParameterLocation.Header => "Header.", _ => "Parameter." };
        var values = (parameter.Schema?.Items ?? parameter.Schema)?.Enum ?? [];
        return new ApiParameterLine(
            parameter.Name!, place, parameter.Required, parameter.Schema?.Type == JsonSchemaType.Array, [.. values.Select(value => value.ToString())], _wording.Text(key + parameter.Name));
    }

    private IReadOnlyList<ApiMemberLine> Members(string shape, IOpenApiSchema schema) =>
    [
        .. schema.Properties!.Select(member => new ApiMemberLine(
            member.Key,
            TypeOf(member.Value),
            Reference(member.Value) ?? Reference(member.Value.Items) ?? Reference(member.Value.AdditionalProperties),
            _wording.Find($"Member.{shape}-{member.Key}") ?? _wording.Find($"Member.{member.Key}") ?? "")),
    ];

    private static bool NeedsToken(OpenApiOperation operation) => operation.Security?.Any(requirement => requirement.Count > 0) == true;

    private static string TypeOf(IOpenApiSchema schema) => schema.Type is { } type
        ? string.Join(" | ", Enum.GetValues<JsonSchemaType>().Where(flag => type.HasFlag(flag)).Select(flag => flag.ToString().ToLowerInvariant()))
        : schema.OneOf is { Count: > 0 } ? "object | null" : "any";

    /// <summary>Null too for a shape without members, which has no place of its own.</summary>
    private static string? Reference(IOpenApiSchema? schema) => schema switch
    {
        OpenApiSchemaReference reference => reference.Properties is { Count: > 0 } ? reference.Reference.Id : null,
        { OneOf: { Count: > 0 } several } => several.OfType<OpenApiSchemaReference>().Select(Reference).FirstOrDefault(),
        _ => null,
    };

    private string Example(string method, string path, OpenApiOperation operation)
    {
        var query = string.Join('&', operation.Parameters!.Where(parameter => parameter.In == ParameterLocation.Query && parameter.Example is not null)
            .Take(2).Select(parameter => $"{parameter.Name}={(parameter.Example is JsonArray items ? items[0] : parameter.Example)}"));
        var address = _document.Servers![0].Url + path + (query.Length == 0 ? "" : "?" + query);
        var token = NeedsToken(operation) ? " -H \"Authorization: Bearer $REGISTRY_TOKEN\"" : "";
        return method == HttpMethods.Put
            ? $"curl -X PUT{token} -H \"Content-Type: application/json\" --data @notice.json \"{address}?dryRun=true\""
            : $"curl{token} \"{address}\"";
    }
}
