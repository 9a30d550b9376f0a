using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Assessment;

/// <summary>Answer sets that the definition allows, the same for the same seed. Hidden questions are answered too.</summary>
internal sealed class RandomAnswers(QuestionnaireDefinition definition, int seed)
{
    private readonly Random _random = new(seed);

    public AnswerSet Next()
    {
        var blank = Pick(0.0, 0.0, 0.03, 0.2, 0.6);
        var harmless = Pick(0.0, 0.4, 0.8);
        var careful = Pick(0.0, 0.5, 0.9, 1.0);
        var answers = definition.Questions
            .Where(question => _random.NextDouble() >= (IsConfirmation(question) ? 0.67 : blank))
            .ToDictionary(question => question.Id, question => Stated(Answer(question, harmless, careful)), StringComparer.Ordinal);
        return new AnswerSet(Header(blank / 4), answers);
    }

    public bool IsConfirmation(Question question) => definition.Derived.Any(derived => derived.ConfirmedBy == question.Id);

    /// <summary>Any answer that the question allows.</summary>
    public StatedValue Answer(Question question) => Answer(question, 0, 0);

    public T Pick<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    private StatedValue Answer(Question question, double harmless, double careful)
    {
        var leaning = question.Scoring switch { ImpactByOptions => harmless, Safeguard => careful, _ => 0 };
        if (_random.NextDouble() < leaning)
        {
            return Leaning(question);
        }

        return question.Type switch
        {
            AnswerType.YesPartlyNo => Pick(Text("yes"), Text("partial"), Text("no"), StatedValue.Unknown, question.NotApplicableAllowed ? StatedValue.NotApplicable : Text("no")),
            AnswerType.Single => Coded(Pick(question.Options).Value),
            AnswerType.Multiple => Several(question),
            AnswerType.Number => Pick(StatedValue.Unknown, new(0), new(0.5m), new(1), new(7), new(12000)),
            AnswerType.Date => Text($"202{_random.Next(5, 9)}-0{_random.Next(1, 10)}-1{_random.Next(0, 10)}"),
            _ => Text("https://registre.example/essai"),
        };
    }

    /// <summary>The cheapest impact, or the best safeguard.</summary>
    public static StatedValue Leaning(Question question) => (question.Type, question.Scoring) switch
    {
        (AnswerType.Multiple, Safeguard) => new(new JsonArray([.. question.Options.Where(o => !o.Exclusive).Select(o => JsonValue.Create(o.Value))])),
        (_, Safeguard) when question.Options.Count > 0 => Text(question.Options.MaxBy(option => option.Points ?? -1)!.Value),
        (AnswerType.Number, _) => new(42),
        (AnswerType.Multiple, _) => new(new JsonArray(Cheapest(question))),
        (AnswerType.Single, _) => Text(Cheapest(question)),
        _ => Text("yes"),
    };

    private static string Cheapest(Question question) => question.Options.Where(option => option.Value != AnswerValue.Unknown).MinBy(option => option.Points)!.Value;

    private StatedValue Several(Question question)
    {
        Option[] alone = [.. question.Options.Where(option => option.Exclusive)];
        Option[] free = [.. question.Options.Except(alone)];
        if (alone.Length > 0 && _random.NextDouble() < 0.3)
        {
            var code = Pick(alone).Value;
            return code == AnswerValue.Unknown ? StatedValue.Unknown : new(new JsonArray(code));
        }

        _random.Shuffle(free);
        return new(new JsonArray([.. free.Take(_random.Next(1, 5)).Select(option => JsonValue.Create(option.Value))]));
    }

    private Dictionary<string, StatedValue> Header(double blank)
    {
        var header = new Dictionary<string, StatedValue>(StringComparer.Ordinal);
        foreach (var field in definition.Header.Where(_ => _random.NextDouble() >= blank))
        {
            header[field.Id] = Stated(field.Id switch
            {
                "volume" => Pick(StatedValue.Unknown, Volume(), Volume(), Volume(), Volume(), Volume()),
                "lifecycle" => Group("stage", Pick("project", "pilot", "in_use", "in_use", "in_use")),
                "decision" => Pick(StatedValue.Unknown, Group("role", Pick(field.Fields[0].Options).Value)),
                "kind" => new(new JsonArray(Pick(field.Options).Value)),
                _ => Text("Essai"),
            });
        }

        return header;
    }

    private StatedValue Volume() => new(new JsonObject { ["amount"] = Pick(0, 120, 499, 500, 3100, 4999, 5000, 24000, 49999, 50000, 410000), ["unit"] = "people" });

    /// <summary>One value in ten is not public: it counts all the same.</summary>
    private StatedValue Stated(StatedValue value) =>
        value.State == DisclosureState.Disclosed && _random.Next(10) == 0 ? value with { State = Pick(DisclosureState.Withheld, DisclosureState.Internal) } : value;

    private static StatedValue Group(string part, string code) => new(new JsonObject { [part] = code });

    private static StatedValue Coded(string code) => code == AnswerValue.Unknown ? StatedValue.Unknown : Text(code);

    private static StatedValue Text(string text) => new(text);
}
