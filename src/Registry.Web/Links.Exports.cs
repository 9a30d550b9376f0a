namespace Registry.Web;

public static partial class Links
{
    /// <summary>The notices of a search as a file: the parameters of the search page, and those that choose the form.</summary>
    /// <param name="format">As <c>csv</c>.</param>
    public static string Export(string format, string queryString = "") => $"/api/v1/exports/notices.{format}{queryString}";

    /// <summary>The export as spreadsheets of a language open it.</summary>
    public static string SpreadsheetExport(string format, string language, string queryString = "") =>
        Export(format, $"{(queryString.Length == 0 ? "?" : queryString + "&")}{(format == "csv" ? "for=spreadsheet&" : "")}lang={language}");

    /// <summary>One notice as a file.</summary>
    public static string NoticeExport(string id, string format) => $"/api/v1/notices/{id}/export.{format}";

    /// <summary>The Table Schema of the exported tables.</summary>
    public static string TableSchema() => "/api/v1/exports/notices.schema.json";

    /// <summary>What each column of the table of notices means.</summary>
    public static string ColumnDictionary() => "/api/v1/exports/dictionary.csv";
}
