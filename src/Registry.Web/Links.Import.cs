using System.Globalization;

namespace Registry.Web;

public static partial class Links
{
    /// <summary>Where a file is sent to the inventory of a body, and where its imports are listed.</summary>
    public static string Imports(string language, string bodySlug) => $"/{language}/workspace/bodies/{bodySlug}/import";

    /// <summary>The workbook to fill, in the language of the page.</summary>
    public static string ImportTemplate(string language, string bodySlug) => $"{Imports(language, bodySlug)}/template.xlsx";

    /// <summary>How far an import is, then what came of it.</summary>
    public static string Import(string language, string bodySlug, long id) => string.Create(CultureInfo.InvariantCulture, $"{Imports(language, bodySlug)}/{id}");

    /// <summary>What a file is and where its columns go, before it is imported.</summary>
    /// <param name="columns">Which page of its columns, from 1.</param>
    public static string ImportCheck(string language, string bodySlug, long id, int columns = 1) =>
        $"{Import(language, bodySlug, id)}/check" + (columns > 1 ? string.Create(CultureInfo.InvariantCulture, $"?columns={columns}") : "");

    public static string RefusedRows(string language, string bodySlug, long id) => $"{Import(language, bodySlug, id)}/refused.xlsx";
}
