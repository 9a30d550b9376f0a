using Registry.Domain.Exports;
using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Columns;
using Registry.Domain.Standards.Reading;
using Registry.Web.Exports;
using Registry.Web.Imports.Files;

namespace Registry.Web.Imports.Reading;

/// <summary>Makes the reader that a file needs: by its standard, or by the mapping of its columns.</summary>
public sealed class RecordReaders(StandardCatalogue standards, ColumnNames names, DefinitionCatalogue definitions)
{
    /// <summary>The format is found out from the file.</summary>
    public const string Auto = "auto";

    /// <summary>The format of entries that were read from a table by its columns.</summary>
    public const string Table = "table";

    private static readonly string[] Languages = ["fr", "en"];

    private readonly OptionWords _words = new(definitions.Current, names.Options);
    private ColumnProposer? _proposer;
    private IReadOnlySet<string>? _knownNames;
    private IReadOnlyList<IReadOnlyList<string>>? _ownTables;

    public StandardCatalogue Standards => standards;

    public QuestionnaireDefinition Questionnaire => definitions.Current;

    public ColumnProposer Proposer => _proposer ??= new ColumnProposer(definitions.Current, names, _words);

    /// <summary>Every name that a column may have, in any case.</summary>
    private IReadOnlySet<string> KnownNames => _knownNames ??= standards.All
        .SelectMany(standard => standard.Fields).SelectMany(known => known.Aliases.Prepend(known.Name))
        .Concat(names.Columns.SelectMany(synonyms => synonyms.Names))
        .Concat(Target.All(definitions.Current).SelectMany(target => (string[])[target.Path, target.Label("fr"), target.Label("en")]))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The columns of each kind of table that a registry exports, in each language: where they are all there, the table is one.</summary>
    private IReadOnlyList<IReadOnlyList<string>> OwnTables => _ownTables ??=
    [
        [.. NoticeColumns.All.Select(column => column.Id)],
        .. Languages.Select(language => new ReadableTable(definitions, language).Headings),
        .. Languages.Select(InventoryColumns.In),
        .. standards.All.Where(standard => standard.Writing is { IsVertical: false })
            .Select(standard => (IReadOnlyList<string>)[.. standard.Fields.Where(known => !known.IsReadOnly).Select(known => known.Heads)]),
    ];

    /// <summary>What the reader of a file is told, with all that helps to understand tables.</summary>
    public SourceFileOptions Options(SourceFileOptions? told = null) => (told ?? new SourceFileOptions()) with { KnownNames = KnownNames, OwnTables = OwnTables };

    public RecordReader For(Standard standard) => new(standard, _words, SourceText.Clean);

    /// <param name="language">ISO 639-1 code of the language of the table.</param>
    public RecordReader For(ColumnMapping mapping, string language) => For(mapping.ToStandard(Table, language, definitions.Current));

    /// <summary>Why a word for a format means none; null when it means one.</summary>
    public ImportRefusal? Unknown(string format) => format is Auto or Table || standards.Find(format) is not null
        ? null
        : new ImportRefusal(ImportFault.FormatIsUnknown, format, string.Join(", ", standards.All.Select(known => known.Id)));

    /// <exception cref="ImportRefusedException">There is no such standard, or its records name no body.</exception>
    public RegisterReader ForRegister(string format, string fileName) => standards.Find(format) is { Record.Body.Count: > 0 } standard
        ? new RegisterReader(For(standard), fileName)
        : throw new ImportRefusedException(ImportFault.FormatIsUnknown, format, string.Join(", ", standards.All.Where(known => known.Record.Body.Count > 0).Select(known => known.Id)));
}
