using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Notices;

/// <summary>
/// A published version read in one language: labels from the questionnaire it was written for, texts from the translation where there
/// is one and from the original otherwise, each saying which language it is in.
/// </summary>
public sealed class NoticeReading
{
    private const string HeaderPrefix = "header.";

    private readonly QuestionnaireDefinition _definition;
    private readonly NoticeTranslation? _translation;
    private readonly ValueReader _reader;

    /// <param name="language">The reading language, <c>fr</c> or <c>en</c>.</param>
    /// <param name="definitions">Those of the instance; null for those shipped with the program.</param>
    public NoticeReading(NoticeDocument document, string language, DefinitionCatalogue? definitions = null)
    {
        definitions ??= Definitions.Catalogue;
        Document = document;
        Language = language;
        _definition = definitions.Find(document.Definition.Id, document.Definition.Version) ?? definitions.Current;
        _translation = document.Language == language ? null : document.Translations.FirstOrDefault(translation => translation.Language == language);
        _reader = new ValueReader(_definition, language, document.Language);
    }

    public NoticeDocument Document { get; }

    public string Language { get; }

    /// <summary>The translation that is being read; null when the original is.</summary>
    public NoticeTranslation? Translation => _translation;

    public WrittenText Title => Text("title") ?? new WrittenText(Document.Id.ToString(), "und");

    public WrittenText? Summary => Text("summary");

    public WrittenText? Department => Text("department");

    public WrittenText? AffectedPeople => Text("affected_people");

    /// <summary>The decision as written: which one it is.</summary>
    public WrittenText? Decision => Text("decision.text");

    public ReadGroup? Contact => Group("contact");

    /// <summary>Service, channel, deadline and further appeal.</summary>
    public ReadGroup? Recourse => Group("recourse");

    public ReadGroup? Volume => Group("volume");

    public ReadGroup? Lifecycle => Group("lifecycle");

    /// <summary>Code of the lifecycle stage: project, pilot, in_use, suspended, retired; null when not said.</summary>
    public string? Stage => Code("lifecycle.stage");

    /// <summary>Code of the part played in the decision: decides, influences, none; null when not said.</summary>
    public string? DecisionRole => Code("decision.role");

    public IReadOnlyList<WrittenText> PolicyAreas => Texts("policy_area");

    public IReadOnlyList<WrittenText> Kinds => Texts("kind");

    public IReadOnlyList<ReadGroup> Criteria => Groups("main_criteria");

    public IReadOnlyList<ReadGroup> DataUsed => Groups("data_used");

    public IReadOnlyList<ReadGroup> Suppliers => Groups("suppliers");

    public IReadOnlyList<ReadGroup> LegalBasis => Groups("legal_basis");

    public IReadOnlyList<ReadGroup> Territory => Groups("territory");

    /// <summary>Every header field that has something to say, in the order of the definition; unknown ones last.</summary>
    public IReadOnlyList<ReadValue> Header => [.. Ordered(Document.Values.Header.Keys, _definition.Header.Select(known => known.Id)).Select(id => HeaderValue(id)!)];

    /// <summary>Themes with at least one answer, in the order of the definition; answers that it does not know stand under no theme, at the end.</summary>
    public IReadOnlyList<ReadTheme> Themes
    {
        get
        {
            var values = Ordered(Document.Values.Answers.Keys, _definition.Questions.Select(question => question.Id)).Select(id => Answer(id)!).ToList();
            var known = _definition.Themes.Select(theme => new ReadTheme(
                theme.Id,
                theme.Title.In(Language),
                theme.Intent.In(Language),
                [.. values.Where(value => _definition.Question(value.Id)?.Theme == theme.Id)]));
            var others = new ReadTheme("", "", "", [.. values.Where(value => _definition.Question(value.Id) is null)]);
            return [.. known.Append(others).Where(theme => theme.Values.Count > 0)];
        }
    }

    /// <summary>One header field with its state, or null when nothing was said.</summary>
    public ReadValue? HeaderValue(string fieldId) => Document.Values.Header.TryGetValue(fieldId, out var stated)
        ? Read(_definition.Field(fieldId) is { } field ? ValueShape.Of(field) : ValueShape.Unknown(fieldId), stated, _translation?.Header.GetValueOrDefault(fieldId)) with { IsFromTemplate = IsFromTemplate(HeaderPrefix + fieldId) }
        : null;

    /// <summary>One answer with its state, or null when nothing was said.</summary>
    public ReadValue? Answer(string questionId)
    {
        if (!Document.Values.Answers.TryGetValue(questionId, out var stated))
        {
            return null;
        }

        var shape = _definition.Question(questionId) is { } question ? ValueShape.Of(question) : ValueShape.Unknown(questionId);
        var evidence = Document.Evidence?.GetValueOrDefault(questionId);
        return Read(shape, stated, _translation?.Answers.GetValueOrDefault(questionId)) with { Evidence = evidence, IsFromTemplate = IsFromTemplate(questionId) };
    }

    /// <summary>One answer as sentences; none when nothing was said.</summary>
    public IReadOnlyList<ReadSentence> Sentences(string questionId) => Answer(questionId) is { } answer
        ? [.. new SentenceWriter(_definition, Language).Write(answer, Document.Values.Answers[questionId])]
        : [];

    /// <summary>The first text at <c>field</c> or <c>field.part</c>, or null when it is blank or not disclosed.</summary>
    public WrittenText? Text(string path)
    {
        var (fieldId, partId) = Split(path);
        return partId is null ? Texts(fieldId).FirstOrDefault() : Group(fieldId)?.Text(partId);
    }

    /// <summary>The stored code at <c>field.part</c>, as the definition spells it; null when it is blank or not disclosed.</summary>
    public string? Code(string path)
    {
        var (fieldId, partId) = Split(path);
        var node = Document.Values.Header.GetValueOrDefault(fieldId) is { State: DisclosureState.Disclosed, Value: var value } ? value : null;
        var part = partId is null ? node : (node as JsonObject)?[partId];
        return part is JsonValue text && text.GetValueKind() == JsonValueKind.String ? text.GetValue<string>() : null;
    }

    private ReadGroup? Group(string fieldId) => Groups(fieldId).FirstOrDefault();

    private ReadGroup[] Groups(string fieldId) => [.. HeaderValue(fieldId)?.Items.OfType<ReadGroup>() ?? []];

    private WrittenText[] Texts(string fieldId) => [.. HeaderValue(fieldId)?.Items.OfType<ReadText>().Select(item => item.Text) ?? []];


    private bool IsFromTemplate(string path) => Document.Template?.Paths.Contains(path) == true;

    private ReadValue Read(ValueShape shape, StatedValue stated, JsonNode? translated) => new(
        shape.Id,
        shape.Label.In(Language),
        stated.State,
        stated.Ground,
        stated.State == DisclosureState.Disclosed ? [.. _reader.Items(shape, stated.Value, translated)] : []);

    private static IEnumerable<string> Ordered(IEnumerable<string> given, IEnumerable<string> order)
    {
        var present = given.ToHashSet(StringComparer.Ordinal);
        var known = order.Where(present.Contains).ToList();
        return known.Concat(present.Except(known).Order(StringComparer.Ordinal));
    }

    private static (string FieldId, string? PartId) Split(string path) =>
        path.Split('.', 2) is [var fieldId, var partId] ? (fieldId, partId) : (path, null);
}
