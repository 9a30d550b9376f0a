namespace Registry.Web.Imports.Files;

/// <summary>What the reader of a file is told rather than left to find out; null is found out.</summary>
/// <param name="Sheet">Name of the sheet of a workbook.</param>
/// <param name="HeaderRow">The row that names the columns, as a spreadsheet program counts rows, from 1.</param>
/// <param name="Encoding">A name of the IANA register, such as "utf-8" or "windows-1252".</param>
/// <param name="Transposed">Each column is a record and the first column names the fields.</param>
/// <param name="ListMember">Name of the JSON or YAML member that holds the list of records.</param>
/// <param name="OwnTables">Columns by which a table that a registry wrote is known.</param>
/// <param name="KnownNames">Names of fields, in any case: they help to see which way a table runs.</param>
public sealed record SourceFileOptions(
    string? Sheet = null,
    int? HeaderRow = null,
    char? Delimiter = null,
    string? Encoding = null,
    bool? Transposed = null,
    string? ListMember = null,
    IReadOnlySet<string>? KnownNames = null,
    IReadOnlyList<IReadOnlyList<string>>? OwnTables = null);
