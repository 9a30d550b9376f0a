using Registry.Domain.Search;
using Registry.Web.Setup;

namespace Registry.Web.Exports;

/// <summary>What the address of an export asks for besides the search. Its values were checked before.</summary>
/// <param name="OnlyDeclared">Without fictional bodies and notices copied from elsewhere.</param>
internal sealed record ExportParameters(ExportChoice Choice, bool OnlyDeclared)
{
    public static ExportParameters Read(IQueryCollection query)
    {
        bool Is(string name, string value) => string.Equals(query[name].ToString().Trim(), value, StringComparison.OrdinalIgnoreCase);
        var language = Is("lang", RequestLanguage.English) ? RequestLanguage.English : RequestLanguage.French;
        return new ExportParameters(
            new ExportChoice(language, Is("form", "long"), Is("for", "spreadsheet"), Is("raw", "true")),
            Is("origin", "declared"));
    }

    /// <summary>The search. The language of a file is that of its labels, and changes no order.</summary>
    public static SearchRequest Search(IQueryCollection query) =>
        SearchRequest.Parse(query.Where(pair => pair.Key != "lang").SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value))));
}
