using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Registry.Domain.Assessment;

/// <summary>
/// Prints results as the JSON array of the reference scorer, so that any two scorers of the same definition can be compared:
/// same keys, same order, shares and percents always with a decimal point.
/// </summary>
public static class ReferenceOutput
{
    private const string AiActClass = "ai_act_class";
    private const int FirstActions = 5;

    private static readonly JsonWriterOptions Format = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
    };

    /// <param name="results">Each with the id of its answer set.</param>
    public static void Write(Stream output, IEnumerable<(JsonNode Id, AssessmentResult Result)> results)
    {
        using (var writer = new Utf8JsonWriter(output, Format))
        {
            new JsonArray([.. results.Select(named => Result(named.Id, named.Result))]).WriteTo(writer);
        }

        output.WriteByte((byte)'\n');
    }

    private static JsonObject Result(JsonNode id, AssessmentResult result)
    {
        var (impact, safeguards) = (result.Impact, result.Safeguards);
        var aiAct = result.Derived.SingleOrDefault(derived => derived.Id == AiActClass);
        return new JsonObject
        {
            ["id"] = id.DeepClone(),
            ["impact"] = Whole(impact.Points),
            ["level"] = impact.Level,
            ["level_min"] = impact.LevelMinimum,
            ["level_max"] = impact.LevelMaximum,
            ["safeguards"] = WithPoint(safeguards.Overall),
            ["answered_share"] = WithPoint(safeguards.AnsweredShare),
            ["required"] = Whole(safeguards.Required),
            ["status"] = SnakeCase(safeguards.Status),
            ["flags"] = Texts(result.Flags.Select(Flag)),
            ["to_check"] = Texts(result.FlagsToCheck.Select(Flag)),
            ["path"] = new JsonArray([.. Path(impact)]),
            ["impact_min"] = Whole(impact.PointsMinimum),
            ["impact_max"] = Whole(impact.PointsMaximum),
            ["undetermined"] = Texts(impact.Undetermined),
            ["mode"] = SnakeCase(result.Mode),
            ["ai_act_class"] = aiAct?.Possible is [var one] ? one : "undetermined",
            ["ai_act_confirmed"] = aiAct?.Confirmed is not null,
            ["floors"] = Rules(impact.Floors, certain: true),
            ["floors_possible"] = Rules(impact.Floors, certain: false),
            ["ceilings"] = Rules(impact.Ceilings, certain: true),
            ["theme_index"] = new JsonObject(safeguards.Themes.Select(theme => KeyValuePair.Create(theme.Theme, (JsonNode?)theme.Index))),
            ["low_themes"] = Texts(safeguards.LowThemes),
            ["must_not_met"] = Texts(safeguards.MustNotMet),
            ["top_actions"] = Texts(result.WeakAnswers.Take(FirstActions).Select(weak => weak.QuestionId)),
            ["enabled"] = result.EnabledQuestions.Count,
            ["required_missing"] = Texts(result.RequiredMissing),
        };
    }

    private static IEnumerable<JsonObject> Path(ImpactResult impact) =>
        impact.Scored.Select(Points)
            .Concat(impact.Ceilings.SelectMany(ceiling => Rule(ceiling, "ceiling")))
            .Concat(impact.Floors.SelectMany(floor => Rule(floor, "floor")));

    private static JsonObject Points(PointStep step)
    {
        var printed = new JsonObject { ["question"] = step.From.Source, ["answer"] = Answer(step.From), ["points"] = Whole(step.Points) };
        if (step.PointsMinimum != step.Points)
        {
            printed["points_min"] = Whole(step.PointsMinimum);
        }

        return printed;
    }

    private static IEnumerable<JsonObject> Rule(RuleStep step, string kind) => step.Because.Select(answer => new JsonObject
    {
        ["question"] = answer.Source,
        ["answer"] = Answer(answer),
        [kind] = step.RuleId,
        ["level"] = step.Level,
        ["certain"] = step.Certain,
    });

    private static JsonNode? Answer(PathAnswer answer) =>
        answer.Answer is JsonValue value && value.TryGetValue<decimal>(out var number) && number.Scale > 0 ? WithPoint(number) : answer.Answer?.DeepClone();

    private static JsonArray Rules(IEnumerable<RuleStep> rules, bool certain) =>
        Texts(rules.Where(rule => rule.Certain == certain).Select(rule => rule.RuleId));

    private static string Flag(FlagFinding flag) => $"{flag.Id}:{SnakeCase(flag.Severity)}";

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static string SnakeCase(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static JsonNode? Whole(decimal? number) => number is null ? null : DecimalText.WithoutZeros(number.Value);

    private static JsonNode? WithPoint(decimal? number) => number is null ? null : DecimalText.WithoutZeros(number.Value) + 0.0m;
}
