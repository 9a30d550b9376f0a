using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Inventories;

/// <summary>One reading of a triage answer in what is said for the notice.</summary>
/// <param name="Path"><c>header.kind</c>, <c>header.decision.role</c> or a question id.</param>
/// <param name="Codes">Any of these options chosen gives the answer.</param>
/// <param name="WholeList">Only where nothing else is chosen beside them.</param>
/// <param name="AllOfThem">Only where every one of them is chosen.</param>
public sealed record TriageReading(TriageQuestion Question, string Path, IReadOnlyList<string> Codes, TriageAnswer Answer, bool WholeList = false, bool AllOfThem = false);

/// <summary>One value that a triage answer gives to the draft that is started from the entry.</summary>
/// <param name="Value">JSON of the value.</param>
public sealed record TriagePrefill(TriageQuestion Question, TriageAnswer Answer, string Path, string Value);

/// <summary>
/// Where the triage and the questionnaire ask the same. The first reading that holds gives the answer. A triage answer that is coarser
/// than the question (yes, it was learned; yes, fragile people) prefills nothing: the draft asks the finer one.
/// </summary>
public static class TriageCorrespondences
{
    private const string HeaderPrefix = "header.";
    private const string VolumeField = "volume";

    public static IReadOnlyList<TriageReading> Readings { get; } =
    [
        new(TriageQuestion.AboutPeople, "DRO-01", ["individual_priority", "individual_right", "control_sanction"], TriageAnswer.Yes),
        new(TriageQuestion.AboutPeople, "DRO-01", ["internal", "public_info", "collective_decision"], TriageAnswer.No, WholeList: true),
        // What happens counts, not what the procedure says; then the header, then the finer answers: the order of LegalSituation.
        new(TriageQuestion.Automatic, "HUM-01", ["full_auto"], TriageAnswer.Alone),
        new(TriageQuestion.Automatic, "header.decision.role", ["decides"], TriageAnswer.Alone),
        new(TriageQuestion.Automatic, "header.decision.role", ["none"], TriageAnswer.No),
        new(TriageQuestion.Automatic, "HUM-01", ["default_followed", "support", "information"], TriageAnswer.Aid),
        new(TriageQuestion.Automatic, "HUM-01", ["no_decision"], TriageAnswer.No),
        new(TriageQuestion.Automatic, "header.decision.role", ["influences"], TriageAnswer.Aid),
        new(TriageQuestion.Fragile, "EQU-01", ["minors", "poverty", "disability_health", "elderly", "language_migration", "staff"], TriageAnswer.Yes),
        new(TriageQuestion.Fragile, "EQU-01", ["no_more"], TriageAnswer.No, WholeList: true),
        new(TriageQuestion.Learned, "EXP-01", ["learned", "generative", "self_changing"], TriageAnswer.Yes),
        new(TriageQuestion.Learned, "EXP-01", ["fixed_by_law", "voted", "set_locally"], TriageAnswer.No),
        new(TriageQuestion.Learned, "header.kind", ["machine_learning", "generative", "statistical"], TriageAnswer.Yes),
        new(TriageQuestion.Learned, "header.kind", ["rules_text", "rules_body"], TriageAnswer.No, WholeList: true),
        new(TriageQuestion.Mention, "EXP-02", ["algorithm_used", "purpose", "how_to_ask"], TriageAnswer.Yes, AllOfThem: true),
        new(TriageQuestion.Mention, "EXP-02", ["algorithm_used", "purpose", "how_to_ask"], TriageAnswer.Partly),
        new(TriageQuestion.Mention, "EXP-02", ["none"], TriageAnswer.No),
        new(TriageQuestion.Mention, "EXP-02", ["not_individual"], TriageAnswer.NoDocument),
    ];

    public static IReadOnlyList<TriagePrefill> Prefills { get; } =
    [
        new(TriageQuestion.Automatic, TriageAnswer.Alone, "header.decision", """{"role": "decides"}"""),
        new(TriageQuestion.Automatic, TriageAnswer.Alone, "HUM-01", "\"full_auto\""),
        new(TriageQuestion.Automatic, TriageAnswer.Aid, "header.decision", """{"role": "influences"}"""),
        new(TriageQuestion.Automatic, TriageAnswer.No, "header.decision", """{"role": "none"}"""),
        new(TriageQuestion.Fragile, TriageAnswer.No, "EQU-01", """["no_more"]"""),
        new(TriageQuestion.Mention, TriageAnswer.Yes, "EXP-02", """["algorithm_used", "purpose", "how_to_ask"]"""),
        new(TriageQuestion.Mention, TriageAnswer.No, "EXP-02", """["none"]"""),
        new(TriageQuestion.Mention, TriageAnswer.NoDocument, "EXP-02", """["not_individual"]"""),
    ];

    /// <summary>The triage answers that stand in the values already. "I don't know" there is <see cref="TriageAnswer.Unknown"/> here.</summary>
    public static Triage Read(AnswerSet values)
    {
        var triage = Readings.Where(reading => Holds(reading, values))
            .Aggregate(new Triage(), (found, reading) => found[reading.Question] is null ? found.With(reading.Question, reading.Answer) : found);
        if (PeopleIn(values) is { } people)
        {
            triage = triage.With(TriageQuestion.People, people);
        }

        return Readings.Where(reading => triage[reading.Question] is null && Find(values, reading.Path) is { State: DisclosureState.Unknown })
            .Aggregate(triage, (found, reading) => found.With(reading.Question, TriageAnswer.Unknown));
    }

    /// <summary>The values with what the triage answers add, blanks only.</summary>
    public static AnswerSet Prefill(AnswerSet values, Triage triage)
    {
        var header = values.Header.ToDictionary(StringComparer.Ordinal);
        var answers = values.Answers.ToDictionary(StringComparer.Ordinal);
        foreach (var prefill in Prefills.Where(prefill => triage[prefill.Question] == prefill.Answer))
        {
            var stated = new StatedValue(JsonNode.Parse(prefill.Value));
            _ = prefill.Path.StartsWith(HeaderPrefix, StringComparison.Ordinal)
                ? header.TryAdd(prefill.Path[HeaderPrefix.Length..], stated)
                : answers.TryAdd(prefill.Path, stated);
        }

        return new AnswerSet(header, answers);
    }

    /// <summary>The range of a number of people a year; the ranges are the bands in which the questionnaire scores its volume.</summary>
    public static TriageAnswer RangeOf(decimal people) => people switch
    {
        < 500 => TriageAnswer.Hundreds,
        < 5_000 => TriageAnswer.Thousands,
        < 50_000 => TriageAnswer.TensOfThousands,
        _ => TriageAnswer.More,
    };

    private static TriageAnswer? PeopleIn(AnswerSet values) => values.Header.GetValueOrDefault(VolumeField) switch
    {
        { State: DisclosureState.Unknown } => TriageAnswer.Unknown,
        { Value: JsonObject volume } when AnswerValue.Of(new StatedValue(volume["amount"]?.DeepClone()))?.Number is { } amount => RangeOf(amount),
        _ => null,
    };

    private static bool Holds(TriageReading reading, AnswerSet values)
    {
        var codes = AnswerValue.Of(Find(values, reading.Path) is { Value: not null } stated ? stated : null)?.Codes ?? [];
        var chosen = codes.Count(reading.Codes.Contains);
        return chosen > 0 && (!reading.WholeList || chosen == codes.Count) && (!reading.AllOfThem || chosen == reading.Codes.Count);
    }

    private static StatedValue? Find(AnswerSet values, string path)
    {
        if (!path.StartsWith(HeaderPrefix, StringComparison.Ordinal))
        {
            return values.Answers.GetValueOrDefault(path);
        }

        var parts = path[HeaderPrefix.Length..].Split('.');
        var stated = values.Header.GetValueOrDefault(parts[0]);
        return parts.Length == 1 || stated is null ? stated : stated with { Value = (stated.Value as JsonObject)?[parts[1]]?.DeepClone() };
    }
}
