using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;

namespace Registry.Domain.Tests.Assessment;

/// <summary>
/// A second scorer, written from the description of the method and not from the code: three values are a nullable Boolean
/// (whose &amp; and | are Kleene's), shares are counted in twelfths, figures are rounded on whole numbers.
/// </summary>
internal sealed partial class Oracle
{
    private static readonly List<object> Questions = Plain.Definition.Items("questions");
    private static readonly Dictionary<string, object> ById = Questions.ToDictionary(q => q.Word("id"));
    private static readonly object AiAct = Plain.Definition.Items("derived").Single();
    private static readonly string[] Operators = ["in", "not_in", "contains_any", "contains_none", "share_below", "at_most", "before_today"];

    private readonly Dictionary<string, bool?> _visible = [];
    private readonly AnswerSet _set;
    private readonly string _today;
    private readonly bool _project;
    private (int? Level, int Least, int Most)? _level;

    public Oracle(AnswerSet set, string today)
    {
        (_set, _today) = (set, today);
        _project = Header("lifecycle", "stage") is ["project"];
    }

    /// <summary>Words of an answer, whatever its state; null for none.</summary>
    private static List<string>? Said(StatedValue? stated, string? part = null)
    {
        if (stated is null or { State: DisclosureState.Unknown or DisclosureState.NotApplicable })
        {
            return stated is null || part is not null ? null : [stated.State == DisclosureState.Unknown ? "unknown" : "na"];
        }

        var node = part is null ? stated.Value : stated.Value is JsonObject group ? group[part] : null;
        return node is null ? null : node is JsonArray several ? [.. several.Select(one => one!.ToString())] : [node.ToString()];
    }

    private List<string>? Header(string field, string? part) =>
        _set.Header.TryGetValue(field, out var stated) && stated.State is not (DisclosureState.Unknown or DisclosureState.NotApplicable) ? Said(stated, part) : null;

    /// <summary>True: asked. False: not asked. Null: it depends on something not said, or it cannot be known before use.</summary>
    private bool? Visible(string id)
    {
        if (!_visible.TryGetValue(id, out var visible))
        {
            visible = ById[id].Items("enabled_when").Aggregate((bool?)true, (all, condition) => all & Holds(condition));
            visible = visible is true && ById[id].Is("in_use_only") && _project ? null : visible;
            _visible[id] = visible;
        }

        return visible;
    }

    private List<string>? Answer(string id) => Visible(id) is true ? Said(_set.Answers.GetValueOrDefault(id)) : null;

    private bool? Holds(object condition)
    {
        if (condition.Get("all") is not null)
        {
            return condition.Items("all").Aggregate((bool?)true, (all, part) => all & Holds(part));
        }

        if (condition.Get("any") is not null)
        {
            return condition.Items("any").Aggregate((bool?)false, (any, part) => any | Holds(part));
        }

        return condition.Get("level_at_least") is not null ? Reaches(condition.Number("level_at_least"))
            : condition.Get("derived") is not null ? ClassHolds(condition)
            : AnswerHolds(condition);
    }

    private bool? Reaches(int level) => _level switch
    {
        null => null,
        { Level: { } known } => known >= level,
        var (_, least, _) when least >= level => true,
        var (_, _, most) when most < level => false,
        _ => null,
    };

    private bool? AnswerHolds(object condition)
    {
        var path = condition.Word("header").Split('.');
        var id = condition.Word("question");
        if (id.Length > 0 && Visible(id) is false)
        {
            return false;
        }

        if ((id.Length > 0 ? Answer(id) : Header(path[0], path.Length > 1 ? path[1] : null)) is not { } said)
        {
            return null;
        }

        var kind = Operators.Single(known => condition.Get(known) is not null);
        var unknown = id.Length > 0 && said is ["unknown"];
        if (kind is "share_below" or "at_most")
        {
            var limit = (int)(12 * decimal.Parse(condition.Word(kind), CultureInfo.InvariantCulture));
            return kind == "share_below" ? Twelfths(id, said) < limit
                : unknown ? null : 12 * decimal.Parse(said[0], CultureInfo.InvariantCulture) <= limit;
        }

        if (kind == "before_today")
        {
            return string.CompareOrdinal(said[0], _today) < 0;
        }

        var met = condition.Words(kind).Intersect(said).Any();
        return unknown && !met ? null : met == kind is "in" or "contains_any";
    }

    private string? ConfirmedClass => Answer(AiAct.Word("confirmed_by"))?[0];

    /// <summary>Classes of the rules down to the first sure one, impossible ones left out.</summary>
    private List<string> ProposedClasses()
    {
        var rules = AiAct.Items("rules").Select(rule => (Class: rule.Word("class"), Holds: Holds(rule))).ToList();
        return [.. rules.Take(rules.FindIndex(rule => rule.Holds is true) + 1).Where(rule => rule.Holds is not false).Select(rule => rule.Class).Distinct()];
    }

    private List<string> Classes() => ConfirmedClass is { } confirmed ? [confirmed] : ProposedClasses();

    private bool? ClassHolds(object condition)
    {
        if (condition.Get("undetermined") is not null)
        {
            return Classes().Count > 1;
        }

        if (condition.Get("confirmed_below_proposed") is not null)
        {
            var ranks = AiAct.Words("classes").ToList();
            return ConfirmedClass is { } confirmed && ranks.IndexOf(confirmed) < ProposedClasses().Min(ranks.IndexOf);
        }

        var inside = Classes().Select(condition.Words("in").Contains).Distinct().ToList();
        return inside is [var same] ? same : null;
    }

    /// <summary>Share in twelfths (halves, thirds and quarters are whole); null when the answer says that it does not apply.</summary>
    private static int? Twelfths(string id, List<string> said)
    {
        var (question, scoring) = (ById[id], ById[id].Get("scoring")!);
        var chosen = question.Items("options").Where(option => said.Contains(option.Word("value"))).ToList();
        if (said is ["na"] || chosen.Any(option => option.Is("not_applicable")))
        {
            return null;
        }

        return scoring.Word("method") switch
        {
            "share" => said[0] switch { "yes" => 12, "partial" => 6, _ => 0 },
            "answered" => said is ["unknown"] ? 0 : 12,
            "minimum_count" => said.Count < scoring.Number("count") ? 0 : 12,
            "ticks" => 12 * chosen.Count(option => !option.Is("exclusive")) / scoring.Number("count"),
            _ => (int)(12 * decimal.Parse(chosen.Single().Word("points"), CultureInfo.InvariantCulture) / scoring.Number("maximum")),
        };
    }
}
