using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Pages.Shared;
using Registry.Web.Services;

namespace Registry.Web.Pages.Public;

/// <summary>One version of a notice as its page shows it.</summary>
public sealed record NoticeView(PublicNotice Notice, NoticeDocument Document, string Language)
{
    // Answers that the page tells by another name; see the definition.
    private const string WhatHappensToTheOutput = "HUM-01";
    private const string NobodyInBetween = "full_auto";

    public NoticeReading Reading { get; } = new(Document, Language);

    /// <summary>The title as the body wrote it; the slug in addresses comes from it, whatever the reading language.</summary>
    public string Title { get; } = new NoticeReading(Document, Document.Language).Title.Text;

    public LevelView Level { get; } = LevelView.Of(Document.Assessment);

    public bool IsCurrent => Document.Version == Notice.Current.Number;

    public DateTime PublishedAt => Document.PublishedAt;

    public bool IsImported => Document.Source is not null;

    /// <summary>What becomes of the output in practice, in the words of the questionnaire; null when it is not told.</summary>
    public WrittenText? InPractice => Reading.Answer(WhatHappensToTheOutput)?.Items.OfType<ReadText>().FirstOrDefault()?.Text;

    /// <summary>Nobody stands between the output and the decision.</summary>
    public bool DecidesAlone => Reading.DecisionRole == "decides" || Answers(WhatHappensToTheOutput, NobodyInBetween);

    /// <summary>Why the level is what it is: the rules that fixed it, in the words of the definition. Empty when points alone did.</summary>
    public IReadOnlyList<string> LevelReasons
    {
        get
        {
            var impact = Definitions.Find(Document.Definition.Id, Document.Definition.Version)?.Impact ?? Definitions.Current.Impact;
            var held = RuleIds("floors").Concat(RuleIds("ceilings")).ToHashSet(StringComparer.Ordinal);
            return [.. impact.Floors.Concat(impact.Ceilings).Where(rule => held.Contains(rule.Id)).Select(rule => rule.Why.In(Language))];
        }
    }

    /// <summary>Impact points, as written in the document; null while the level is open.</summary>
    public string? Points => (Document.Assessment?["impact"] as JsonObject)?["points"]?.ToString() ?? (Document.Assessment?["impact"] as JsonValue)?.ToString();

    private bool Answers(string questionId, string code) =>
        Document.Values.Answers.GetValueOrDefault(questionId) is { State: DisclosureState.Disclosed, Value: JsonValue value } && value.ToString() == code;

    private IEnumerable<string> RuleIds(string list)
    {
        var steps = (Document.Assessment?[list] ?? (Document.Assessment?["impact"] as JsonObject)?[list]) as JsonArray ?? [];
        return steps.Select(step => step switch
        {
            JsonObject rule => (rule["ruleId"] ?? rule["rule"] ?? rule["id"])?.ToString() ?? "",
            _ => step?.ToString() ?? "",
        });
    }
}
