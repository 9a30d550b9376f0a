using System.Globalization;
using Registry.Domain.Questionnaire;
using YamlDotNet.RepresentationModel;

namespace Registry.Domain.Tests.Questionnaire;

/// <summary>The definition says what the draft it was made from says: ids, option codes, points, weights, conditions.</summary>
public class SourceAgreementTests
{
    private static readonly QuestionnaireDefinition Ours = Definitions.Current;

    [Fact]
    public void Questions_AskTheSameOfTheSame()
    {
        var source = Source();

        Assert.Equal(Items(source["questions"]).Select(Describe), Ours.Questions.Select(Describe));
    }

    [Fact]
    public void Header_HasTheSameFieldsAndOptions()
    {
        var source = Source();

        Assert.Equal(Items(source["header"]["fields"]).Select(DescribeField), Ours.Header.Select(DescribeField));
    }

    [Fact]
    public void Rules_HoldInTheSameCases()
    {
        var source = Source();
        var impact = source["impact_model"];
        var floors = Items(impact["floors"]).Concat(Items(impact["ceilings"])).Select(r => $"{r["id"]} {r["level"]} {Condition(r)}");
        var flags = Items(source["legal_flags"]).Select(f => $"{f["id"]} {f["severity"]} {Scalar(f, "to_check") ?? "true"} {Condition(f)}");
        var classes = Items(source["derived"][0]["rules"]).Select(r => $"{r["class"]} {Condition(r)}");
        var requirements = Items(source["safeguard_model"]["requirements"])
            .Select(r => $"{r["level"]} {r["overall"]} {r["theme_floor"]} {Number(r["must_share"])} {string.Join(" ", Items(r["must"]))}");

        Assert.Equal(floors, Ours.Impact.Floors.Concat(Ours.Impact.Ceilings).Select(r => $"{r.Id} {r.Level} {Condition(new AllConditions(r.All))}"));
        Assert.Equal(flags, Ours.LegalFlags.Select(f => $"{f.Id} {Word(f.Severity)} {(f.ToCheck ? "true" : "false")} {Condition(f.When)}"));
        Assert.Equal(classes, Ours.Derived[0].Rules.Select(r => $"{r.Class} {Condition(new AllConditions(r.All))}"));
        Assert.Equal(
            requirements,
            Ours.Safeguards.Requirements.Select(r => $"{r.Level} {r.Overall} {r.ThemeFloor} {Number(r.MustShare)} {string.Join(" ", r.Must)}"));
    }

    private static string Describe(YamlNode q)
    {
        var enabling = Has(q, "enable_when") ? q["enable_when"] : new YamlMappingNode();
        var conditions = (Has(enabling, "all") ? Items(enabling["all"]) : []).Select(Condition)
            .Concat(Scalar(enabling, "level_at_least") is { } level ? [$"level>={level}"] : []);
        var s = q["scoring"];
        var codes = q["type"].ToString() == "ynp" ? "" : Options(q);
        return $"{q["id"]} {q["theme"]} {q["tier"]} {Scalar(q, "order")} {Scalar(q, "in_use_only") ?? "false"} [{codes}] "
            + $"{s["kind"]} {Scalar(s, "dimension")} {Number(s, "weight")} {Number(s, "max")} {Scalar(s, "of") ?? Scalar(s, "min_count")} "
            + $"{string.Join(" & ", conditions)} {string.Join(" ", Items(q["action"]["levers"]))} {q["action"]["effort"]}";
    }

    private static string Describe(Question q)
    {
        var (kind, dimension, weight, maximum, count) = q.Scoring switch
        {
            ImpactByOptions impact => ("impact", impact.Dimension, "", Number(impact.Maximum), ""),
            Safeguard safeguard => ("safeguard", "", Number(safeguard.Weight), Number(safeguard.Maximum), $"{safeguard.Count}"),
            _ => ("none", "", "", "", ""),
        };
        var codes = q.Type == AnswerType.YesPartlyNo ? "" : Options(q.Options);
        return $"{q.Id} {q.Theme} {Word(q.Tier)} {q.Order} {(q.InUseOnly ? "true" : "false")} [{codes}] {kind} {dimension} {weight} {maximum} {count} "
            + $"{string.Join(" & ", q.EnabledWhen.Select(Condition))} {string.Join(" ", q.Action.Levers)} {q.Action.Effort.ToString()[0]}";
    }

    private static string DescribeField(YamlNode f) =>
        $"{f["key"]} [{Options(f)}] {string.Join(" ", Parts(f).Select(p => $"{p["key"]} [{Options(p)}] {Scalar(p, "required")}"))} "
        + $"{Scalar(f, "required_for_publication")} {Scalar(f, "na_allowed") ?? "false"} {Scalar(f, "facet") ?? "false"} "
        + (Has(f, "scoring") ? string.Join(" ", Items(f["scoring"]["bands"]).Select(b =>
            $"{b["min"]}-{Scalar(b, "max")?.Replace("null", "", StringComparison.Ordinal)}:{b["points"]}")) : "");

    private static string DescribeField(Field f) =>
        $"{f.Id} [{Options(f.Options)}] {string.Join(" ", f.Fields.Select(p => $"{p.Id} [{Options(p.Options)}] {Flag(p.Required)}"))} {Flag(f.Required)} "
        + $"{Flag(f.NotApplicableAllowed)} {Flag(f.Facet)} "
        + (f.Scoring is ImpactByBands scoring ? string.Join(" ", scoring.Bands.Select(b => $"{b.From}-{b.To}:{b.Points}")) : "");

    private static string Options(YamlNode owner) => Has(owner, "options")
        ? string.Join(" ", Items(owner["options"]).Select(o =>
            $"{o["value"]}:{Number(o, "points")}:{Number(o, "points_min")}:{Scalar(o, "exclusive") ?? "false"}:{Scalar(o, "not_applicable") ?? "false"}"))
        : "";

    private static string Options(IReadOnlyList<Option> options) =>
        string.Join(" ", options.Select(o => $"{o.Value}:{Number(o.Points)}:{Number(o.PointsMinimum)}:{Flag(o.Exclusive)}:{Flag(o.NotApplicable)}"));

    private static string Condition(YamlNode c)
    {
        foreach (var (key, sign) in new[] { ("all", " & "), ("any", " | ") })
        {
            if (Has(c, key))
            {
                return $"({string.Join(sign, Items(c[key]).Select(Condition))})";
            }
        }

        if (Scalar(c, "level_at_least") is { } level)
        {
            return $"level>={level}";
        }

        var value = c["value"] is YamlSequenceNode values ? string.Join(",", values) : c["value"].ToString();
        return $"{Scalar(c, "question") ?? Scalar(c, "header") ?? Scalar(c, "derived")} {(c["op"].ToString() == "lte" ? "at_most" : c["op"])} {value}";
    }

    private static string Condition(Condition c) => c switch
    {
        AllConditions all => $"({string.Join(" & ", all.Parts.Select(Condition))})",
        AnyCondition any => $"({string.Join(" | ", any.Parts.Select(Condition))})",
        LevelCondition level => $"level>={level.AtLeast}",
        AnswerCondition { Operator: ConditionOperator.BeforeToday } date => $"{date.QuestionId} before_today true",
        AnswerCondition answer => $"{answer.QuestionId} {Word(answer.Operator)} {(answer.Number is { } n ? Number(n) : string.Join(",", answer.Values))}",
        HeaderCondition header => $"{header.Path} {Word(header.Operator)} {string.Join(",", header.Values)}",
        DerivedCondition { Operator: ConditionOperator.In } derived => $"{derived.DerivedId} in {string.Join(",", derived.Values)}",
        DerivedCondition derived => $"{derived.DerivedId} {Word(derived.Operator)} {Flag(derived.Expected)}",
        _ => throw new InvalidOperationException($"unknown condition {c}"),
    };

    private static string Word(Enum value) =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    private static string Flag(bool flag) => flag ? "true" : "false";

    private static string Number(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static string Number(YamlNode node) => Number(decimal.Parse(node.ToString(), CultureInfo.InvariantCulture));

    private static string Number(YamlNode owner, string key) => Has(owner, key) ? Number(owner[key]) : "";

    private static bool Has(YamlNode owner, string key) => ((YamlMappingNode)owner).Children.ContainsKey(new YamlScalarNode(key));

    private static string? Scalar(YamlNode owner, string key) => Has(owner, key) ? owner[key].ToString() : null;

    private static IEnumerable<YamlNode> Items(YamlNode list) => (YamlSequenceNode)list;

    private static IEnumerable<YamlNode> Parts(YamlNode field) => Has(field, "fields") ? Items(field["fields"]) : [];

    private static YamlNode Source()
    {
        var path = Path.Combine(RepositoryRoot.Path, "..", "shared", "questionnaire", "questionnaire.yaml");
        Assert.SkipUnless(File.Exists(path), $"the draft is not beside this repository: {Path.GetFullPath(path)}");
        var stream = new YamlStream();
        using var reader = new StreamReader(path);
        stream.Load(reader);
        return stream.Documents[0].RootNode;
    }
}
