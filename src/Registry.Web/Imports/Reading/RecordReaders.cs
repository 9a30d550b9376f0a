using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Columns;
using Registry.Domain.Standards.Reading;

namespace Registry.Web.Imports.Reading;

/// <summary>Makes the reader that a file needs: by its standard, or by the mapping of its columns.</summary>
public sealed class RecordReaders(StandardCatalogue standards, ColumnNames names, DefinitionCatalogue definitions)
{
    /// <summary>The format of entries that were read from a table by its columns.</summary>
    public const string Table = "table";

    private readonly OptionWords _words = new(definitions.Current, names.Options);
    private ColumnProposer? _proposer;
    private IReadOnlySet<string>? _knownNames;

    public StandardCatalogue Standards => standards;

    public QuestionnaireDefinition Questionnaire => definitions.Current;

    public ColumnProposer Proposer => _proposer ??= new ColumnProposer(definitions.Current, names, _words);

    /// <summary>Every name that a column may have, in any case.</summary>
    public IReadOnlySet<string> KnownNames => _knownNames ??= standards.All
        .SelectMany(standard => standard.Fields).SelectMany(known => known.Aliases.Prepend(known.Name))
        .Concat(names.Columns.SelectMany(synonyms => synonyms.Names))
        .Concat(Target.All(definitions.Current).SelectMany(target => (string[])[target.Path, target.Label("fr"), target.Label("en")]))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public RecordReader For(Standard standard) => new(standard, _words, SourceText.Clean);

    /// <param name="language">ISO 639-1 code of the language of the table.</param>
    public RecordReader For(ColumnMapping mapping, string language) => For(mapping.ToStandard(Table, language, definitions.Current));

    /// <exception cref="ImportRefusedException">There is no such standard, or its records name no body.</exception>
    public RegisterReader ForRegister(string format, string fileName) => standards.Find(format) is { Record.Body.Count: > 0 } standard
        ? new RegisterReader(For(standard), fileName)
        : throw new ImportRefusedException(ImportFault.FormatIsUnknown, format, string.Join(", ", standards.All.Where(known => known.Record.Body.Count > 0).Select(known => known.Id)));
}
