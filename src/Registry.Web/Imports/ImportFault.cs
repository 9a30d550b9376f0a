namespace Registry.Web.Imports;

/// <summary>Why a file or one of its records is refused; the name is the key of the text shown.</summary>
public enum ImportFault
{
    FileIsMissing,
    FileIsUnreadable,
    FileIsEmpty,
    FileIsNotJson,
    FileIsTruncated,
    FileHasNoList,
    FileHasAnEndlessValue,

    FileIsMarkdown,
    FileIsWebPage,
    FileIsXml,
    FileIsPdf,
    FileIsImage,
    FileIsTextDocument,
    FileIsOpenDocument,
    FileIsOldWorkbook,
    FileIsNumbers,
    FileIsProtected,
    FileIsArchive,
    FileIsNotATable,
    FileIsJsonSchema,
    FileIsNotYaml,
    YamlIsTooLarge,
    YamlIsNestedTooDeep,
    FileHasNoTable,
    FileHasOpenQuote,
    FileHasTooManyColumns,
    FileHasTooManyRows,
    FileUnpacksTooLarge,
    WorkbookIsDamaged,
    WorkbookHasAnEndlessText,
    SheetIsMissing,
    HeaderRowIsMissing,
    TransposedTableIsTooLarge,
    EncodingIsUnknown,

    CellIsTooLarge,
    CellIsNotCalculated,
    RowRepeatsHeader,
    RowIsTotals,
    RecordIsNotAnObject,
    LineIsNotJson,
    RecordIsTooLarge,
    RecordIsNestedTooDeep,
    TextIsBroken,
    FieldIsNotText,
    TextIsTooLong,
    IdIsMissing,
    TitleIsMissing,
    BodyIsMissing,
    IdIsDuplicate,
    NoticeIsWithdrawn,

    FormatIsUnknown,
    TitleColumnIsMissing,
    MappingIsBroken,
    MappingNamesUnknown,
    MappingNeedsTable,
    BodyIsUnknown,
    UploadIsGone,
    ImportFailed,
}

/// <param name="Arguments">What the text of the fault names: a field, a line, a size.</param>
public sealed record ImportRefusal(ImportFault Fault, params IReadOnlyList<object> Arguments);

/// <summary>A file, or the record being interpreted, is refused.</summary>
public sealed class ImportRefusedException(ImportRefusal refusal) : Exception(refusal.Fault.ToString())
{
    public ImportRefusedException(ImportFault fault, params IReadOnlyList<object> arguments) : this(new ImportRefusal(fault, arguments))
    {
    }

    public ImportRefusal Refusal { get; } = refusal;
}
