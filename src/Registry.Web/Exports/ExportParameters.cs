using Registry.Domain.Search;
using Registry.Web.Setup;

namespace Registry.Web.Exports;

/// <summary>What the address of an export asks for besides the search.</summary>
/// <param name="Choice">Null where a parameter is not understood.</param>
/// <param name="OnlyDeclared">Without fictional bodies and notices copied from elsewhere.</param>
/// <param name="NotUnderstood">Says which parameter is wrong and what it may be.</param>
internal sealed record ExportParameters(ExportChoice? Choice, bool OnlyDeclared, string? NotUnderstood)
{
    public const string Origin = "origin";
    public const string Declared = "declared";

    public static ExportParameters Read(IQueryCollection query)
    {
        string Of(string name) => query[name].ToString();
        string? Wrong(string name, params string[] allowed) =>
            Of(name) is { Length: > 0 } given && !allowed.Contains(given, StringComparer.Ordinal)
                ? $"“{name}” is “{given}”; it may be {string.Join(" or ", allowed.Select(value => $"“{value}”"))}, or be left out."
                : null;
        var wrong = Wrong("form", "wide", "long") ?? Wrong("for", "machine", "spreadsheet") ?? Wrong("raw", "true", "false")
            ?? Wrong("lang", RequestLanguage.French, RequestLanguage.English) ?? Wrong(Origin, Declared, "all");
        var choice = new ExportChoice(
            Of("lang") == RequestLanguage.English ? RequestLanguage.English : RequestLanguage.French,
            Of("form") == "long",
            Of("for") == "spreadsheet",
            Of("raw") == "true");
        return new ExportParameters(wrong is null ? choice : null, Of(Origin) == Declared, wrong);
    }

    public static SearchRequest Search(IQueryCollection query) =>
        SearchRequest.Parse(query.Where(pair => pair.Key != "lang").SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value))));
}
