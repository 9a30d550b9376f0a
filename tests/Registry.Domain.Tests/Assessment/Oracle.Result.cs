using System.Globalization;
using System.Text.Json.Nodes;

namespace Registry.Domain.Tests.Assessment;

internal sealed partial class Oracle
{
    /// <summary>Everything, in the shape of the reference scorer.</summary>
    public JsonObject Score(string id)
    {
        var path = new JsonArray();
        var missing = new List<string>();
        var (least, most) = (0, 0);
        foreach (var (source, said, low, high) in ScoredAnswers())
        {
            (least, most) = (least + low, most + high);
            if (said is null)
            {
                missing.Add(source);
                continue;
            }

            path.Add(new JsonObject { ["question"] = source, ["answer"] = said, ["points"] = high });
            if (low < high)
            {
                path[^1]!["points_min"] = low;
            }
        }

        missing.AddRange(AiAct.Words("inputs").Where(input => ConfirmedClass is null && Visible(input) is not false && Answer(input) is null && !missing.Contains(input)));
        var floors = Rules("floors");
        var ceilings = Rules("ceilings");
        var levelLeast = Level(Band(least), floors.Where(rule => rule.Holds is true), ceilings.Where(rule => rule.Holds is not false));
        var levelMost = Level(Band(most), floors.Where(rule => rule.Holds is not false), ceilings.Where(rule => rule.Holds is true));
        int? level = missing.Count > 0 ? null : levelMost;
        ceilings.ForEach(rule => AddTo(path, rule, "ceiling"));
        floors.ForEach(rule => AddTo(path, rule, "floor"));
        _level = (level, levelLeast, levelMost);
        _visible.Clear();
        var result = new JsonObject
        {
            ["id"] = id,
            ["impact"] = level is null ? null : most,
            ["level"] = level,
            ["level_min"] = levelLeast,
            ["level_max"] = levelMost,
            ["path"] = path,
            ["impact_min"] = least,
            ["impact_max"] = most,
            ["undetermined"] = Texts(missing),
            ["mode"] = _project ? "before_use" : "in_use",
            ["ai_act_class"] = Classes() is [var one] ? one : "undetermined",
            ["ai_act_confirmed"] = ConfirmedClass is not null,
            ["floors"] = Texts(floors.Where(rule => rule.Holds is true).Select(rule => rule.Id)),
            ["floors_possible"] = Texts(floors.Where(rule => rule.Holds is null).Select(rule => rule.Id)),
            ["ceilings"] = Texts(ceilings.Where(rule => rule.Holds is true).Select(rule => rule.Id)),
            ["flags"] = Flags(raised: true),
            ["to_check"] = Flags(raised: false),
            ["enabled"] = ById.Keys.Count(key => Visible(key) is true),
            ["required_missing"] = Texts(Plain.Definition.Items("header", "fields").Where(f => f.Is("required") && !_set.Header.ContainsKey(f.Word("id"))).Select(f => "header." + f.Word("id"))
                .Concat(Questions.Where(q => q.Is("required") && Visible(q.Word("id")) is true && Answer(q.Word("id")) is null).Select(q => q.Word("id")))),
        };
        AddSafeguards(result, level);
        return result;
    }

    /// <summary>Open impact questions: what was said (null for nothing), the fewest and the most points it can mean.</summary>
    private IEnumerable<(string Source, JsonNode? Said, int Low, int High)> ScoredAnswers()
    {
        foreach (var field in Plain.Definition.Items("header", "fields").Where(field => field.Word("scoring", "kind") == "impact"))
        {
            var (id, scoring) = (field.Word("id"), field.Get("scoring")!);
            var bands = scoring.Items("bands").Select(band => (From: band.Number("from"), Points: band.Number("points"))).ToList();
            var said = Header(id, scoring.Word("reads"));
            var points = said is null ? bands : bands.Where(band => band.From <= decimal.Parse(said[0], CultureInfo.InvariantCulture)).TakeLast(1).ToList();
            JsonNode? unknown = _set.Header.ContainsKey(id) ? "unknown" : null;
            yield return ("header." + id, said is null ? unknown : JsonNode.Parse(said[0]), points.Min(band => band.Points), points.Max(band => band.Points));
        }

        foreach (var question in Questions.Where(q => q.Word("scoring", "kind") == "impact" && Visible(q.Word("id")) is not false))
        {
            var said = Answer(question.Word("id"));
            var options = question.Items("options").ToDictionary(option => option.Word("value"));
            var added = question.Word("scoring", "combine") == "sum_capped";
            var known = said is null or ["unknown"] ? options.Keys.Except(["unknown"]).ToList() : said;
            var points = known.ConvertAll(code => options[code].Number("points"));
            var high = added ? Math.Min(points.Sum(), question.Number("scoring", "maximum")) : points.Max();
            yield return (question.Word("id"), Written(question, said), !ReferenceEquals(known, said) ? added ? 0 : points.Min() : high, high);
        }
    }

    private static JsonNode? Written(object question, List<string>? said) =>
        said is null ? null : question.Word("type") == "multiple" ? Texts(said) : said[0];

    private static int Band(int points) => Plain.Definition.Items("impact", "levels").Single(l => l.Number("from") <= points && points <= l.Number("to")).Number("level");

    private static int Level(int band, IEnumerable<Rule> floors, IEnumerable<Rule> ceilings)
    {
        var level = ceilings.Aggregate(band, (held, ceiling) => Math.Min(held, ceiling.Level));
        return floors.Aggregate(level, (raised, floor) => Math.Max(raised, floor.Level));
    }

    private List<Rule> Rules(string kind) =>
        Plain.Definition.Items("impact", kind).ConvertAll(rule => new Rule(rule.Word("id"), rule.Number("level"), Holds(rule), rule.Items("all")));

    private void AddTo(JsonArray path, Rule rule, string kind)
    {
        foreach (var condition in rule.Conditions.Where(_ => rule.Holds is not false))
        {
            var id = condition.Word("question");
            path.Add(new JsonObject
            {
                ["question"] = id.Length > 0 ? id : "derived." + condition.Word("derived"),
                ["answer"] = id.Length > 0 ? Written(ById[id], Answer(id)) : Classes() is [var one] ? one : Texts(Classes()),
                [kind] = rule.Id,
                ["level"] = rule.Level,
                ["certain"] = rule.Holds is true,
            });
        }
    }

    private JsonArray Flags(bool raised) => Texts(Plain.Definition.Items("legal_flags")
        .Where(flag => Holds(flag.Get("when")!) is var holds && (raised ? holds is true : holds is null && flag.Word("to_check") != "false"))
        .Select(flag => $"{flag.Word("id")}:{flag.Word("severity")}"));

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private sealed record Rule(string Id, int Level, bool? Holds, List<object> Conditions);
}
