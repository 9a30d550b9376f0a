using System.Text.Json.Nodes;
using Registry.Domain.Assessment;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Pages.Shared;
using Registry.Web.Pages.Shared.Assessments;
using Registry.Web.Services;
using Registry.Web.Services.Asking;

namespace Registry.Web.Pages.Public;

/// <summary>One version of a notice as its page shows it.</summary>
public sealed record NoticeView(PublicNotice Notice, NoticeDocument Document, string Language, DefinitionCatalogue Definitions)
{
    // Answers that the page tells by another name; see the definition.
    private const string WhatHappensToTheOutput = "HUM-01";
    private const string NobodyInBetween = "full_auto";

    /// <summary>Not published yet: nothing else of it can be read, so nothing else is linked.</summary>
    public bool IsPreview { get; init; }

    public NoticeReading Reading { get; } = new(Document, Language, Definitions);

    /// <summary>The title as the body wrote it; the slug in addresses comes from it, whatever the reading language.</summary>
    public string Title { get; } = new NoticeReading(Document, Document.Language, Definitions).Title.Text;

    public LevelView Level { get; } = LevelView.Of(Document.Assessment);

    /// <summary>The header without what the head of the page already says.</summary>
    public IReadOnlyList<ReadValue> Identity => [.. Reading.Header.Where(value => value.Id is not ("title" or "body"))];

    public bool IsCurrent => Document.Version == Notice.Current.Number;

    public DateTime PublishedAt => Document.PublishedAt;

    public bool IsImported => Document.Source is not null;

    /// <summary>What becomes of the output in practice, as a sentence; null when it is not told.</summary>
    public string? InPractice => Reading.Sentences(WhatHappensToTheOutput) is [{ Tone: not SentenceTone.NotTold } sentence, ..] ? sentence.ToString() : null;

    /// <summary>The same in the few words of the questionnaire.</summary>
    public WrittenText? PracticeLabel => Reading.Answer(WhatHappensToTheOutput)?.Items.OfType<ReadText>().FirstOrDefault()?.Text;

    /// <summary>Each theme with something to say, in sentences.</summary>
    public IReadOnlyList<ThemeSentences> Themes => [.. Reading.Themes.Select(theme => new ThemeSentences(theme, [.. theme.Values.SelectMany(value => Reading.Sentences(value.Id))]))];

    /// <summary>Notices that share a supplier or a dataset with this one.</summary>
    public IReadOnlyList<SharedWith> Elsewhere { get; init; } = [];

    /// <summary>What the public asked and the body answered, where both agreed to show it.</summary>
    public IReadOnlyList<PublicQuestion> Questions { get; init; } = [];

    /// <summary>Nobody stands between the output and the decision.</summary>
    public bool DecidesAlone => Reading.DecisionRole == "decides" || Says(WhatHappensToTheOutput, NobodyInBetween);

    /// <summary>Level, path, profile and flags, in the words of the definition that they were computed with; null when nothing was assessed.</summary>
    public AssessmentView? Assessment { get; } = Assess(Document, Language, Definitions);

    /// <summary>Why the level is what it is; null when nothing was assessed.</summary>
    public string? LevelReason => Assessment?.Sentence;

    public bool UsesPersonalData =>
        (Document.Values.Header.GetValueOrDefault("data_used") is { State: DisclosureState.Disclosed, Value: JsonArray data } ? data : [])
        .Any(item => (item as JsonObject)?["personal"]?.ToString() == "yes");

    /// <summary>The answer is public, and is this one.</summary>
    public bool Says(string questionId, string code) =>
        Document.Values.Answers.GetValueOrDefault(questionId) is { State: DisclosureState.Disclosed, Value: JsonValue value } && value.ToString() == code;

    private static AssessmentView? Assess(NoticeDocument document, string language, DefinitionCatalogue definitions)
    {
        var definition = definitions.Find(document.Definition.Id, document.Definition.Version);
        return definition is null || document.Assessment is not { } stored
            ? null
            : new AssessmentView(definition, AssessmentJson.Read(stored), document.Values, language, source => PlaceOf(document, source));
    }

    /// <summary>Every value of the notice has its place on the page.</summary>
    private static string? PlaceOf(NoticeDocument document, string source)
    {
        var field = DraftPaths.HeaderField(source)?.Split('.')[0];
        var shown = field is null ? document.Values.Answers.ContainsKey(source) : document.Values.Header.ContainsKey(field);
        return shown ? $"#value-{(field ?? source).ToLowerInvariant()}" : null;
    }
}
