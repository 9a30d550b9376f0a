namespace Registry.Web.Imports.Files;

/// <summary>How much a file may hold. Each limit is there to keep the memory and the time of one import bounded, far above what an inventory needs.</summary>
internal static class SourceFileLimits
{
    /// <summary>Characters in one cell: five hundred pages.</summary>
    public const int CellCharacters = 1_000_000;

    /// <summary>Characters in one row of a table, all cells together.</summary>
    public const int RowCharacters = 8_000_000;

    public const int Columns = 1_000;

    public const int Rows = 1_000_000;

    /// <summary>Bytes of one JSON or YAML record.</summary>
    public const int RecordBytes = 1024 * 1024;

    /// <summary>Bytes of one JSON text or number.</summary>
    public const int JsonValueBytes = 16 * 1024 * 1024;

    /// <summary>Bytes of a YAML file, and of what its aliases expand to: it is held in memory whole.</summary>
    public const int YamlBytes = 16 * 1024 * 1024;

    public const int YamlDepth = 64;

    /// <summary>Files packed in a workbook.</summary>
    public const int WorkbookEntries = 5_000;

    /// <summary>Bytes of all sheets of a workbook as they are unpacked in one reading.</summary>
    public const long UnpackedBytes = 512L * 1024 * 1024;

    /// <summary>How many times larger a part of a workbook may be unpacked than packed, once it exceeds <see cref="RatioCheckedFromBytes"/>.</summary>
    public const int UnpackedRatio = 250;

    public const long RatioCheckedFromBytes = 16L * 1024 * 1024;

    /// <summary>Unpacked bytes of a sheet up to which it is read to its end for its merged cells, before its rows: some tens of thousands of them.</summary>
    public const long MergedCellsBytes = 64L * 1024 * 1024;

    /// <summary>Bytes between two tags of a workbook's XML; a longer text or attribute is never held in memory.</summary>
    public const int XmlTextBytes = 4 * 1024 * 1024;

    /// <summary>Characters of a workbook's table of shared texts, which is held in memory.</summary>
    public const int SharedTextCharacters = 32 * 1024 * 1024;

    public const int SharedTexts = 4_000_000;

    /// <summary>Cells of a table that has one record in each column, which is turned in memory.</summary>
    public const int TransposedCells = 500_000;
}
