namespace Registry.Web.Imports;

/// <summary>Why a file or one of its records is refused; the name is the key of the text shown.</summary>
public enum ImportFault
{
    FileIsMissing,
    FileIsUnreadable,
    FileIsEmpty,
    FileIsUtf16,
    FileIsNotUtf8,
    FileIsNotJson,
    FileIsTruncated,
    FileIsNotAnObject,
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
    RecordIsNotAnObject,
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
