namespace Registry.Domain.Questionnaire.Reading;

/// <summary>The closed vocabulary of the file.</summary>
internal static class Words
{
    public static readonly IReadOnlyDictionary<string, bool> TrueFalse = Of(("true", true), ("false", false));

    public static readonly IReadOnlyDictionary<string, AnswerType> AnswerTypes = Of(
        ("yes_partly_no", AnswerType.YesPartlyNo),
        ("single", AnswerType.Single),
        ("multiple", AnswerType.Multiple),
        ("text", AnswerType.Text),
        ("number", AnswerType.Number),
        ("date", AnswerType.Date),
        ("url", AnswerType.Url),
        ("email", AnswerType.Email),
        ("phone", AnswerType.Phone),
        ("code", AnswerType.Code),
        ("language", AnswerType.Language),
        ("group", AnswerType.Group));

    public static readonly IReadOnlyDictionary<string, DefinitionStatus> Statuses = Of(
        ("draft", DefinitionStatus.Draft),
        ("published", DefinitionStatus.Published),
        ("retired", DefinitionStatus.Retired));

    public static readonly IReadOnlyDictionary<string, Tier> Tiers = Of(
        ("essential", Tier.Essential),
        ("standard", Tier.Standard),
        ("reinforced", Tier.Reinforced));

    public static readonly IReadOnlyDictionary<string, Effort> Efforts = Of(
        ("small", Effort.Small),
        ("medium", Effort.Medium),
        ("large", Effort.Large));

    public static readonly IReadOnlyDictionary<string, SuggestWhen> SuggestWhen = Of(
        ("share_below_one", Questionnaire.SuggestWhen.ShareBelowOne),
        ("impact_half_or_unknown", Questionnaire.SuggestWhen.ImpactHalfOrUnknown),
        ("unanswered", Questionnaire.SuggestWhen.Unanswered));

    public static readonly IReadOnlyDictionary<string, Combination> Combinations = Of(
        ("strongest", Combination.Strongest),
        ("sum_capped", Combination.SumCapped));

    public static readonly IReadOnlyDictionary<string, SafeguardMethod> Methods = Of(
        ("share", SafeguardMethod.Share),
        ("option_points", SafeguardMethod.OptionPoints),
        ("ticks", SafeguardMethod.Ticks),
        ("answered", SafeguardMethod.Answered),
        ("minimum_count", SafeguardMethod.MinimumCount));

    public static readonly IReadOnlyDictionary<string, FlagSeverity> Severities = Of(
        ("blocker", FlagSeverity.Blocker),
        ("obligation", FlagSeverity.Obligation),
        ("watch", FlagSeverity.Watch));

    public static readonly IReadOnlyDictionary<string, ConditionOperator> AnswerOperators = Of(
        ("in", ConditionOperator.In),
        ("not_in", ConditionOperator.NotIn),
        ("contains_any", ConditionOperator.ContainsAny),
        ("contains_none", ConditionOperator.ContainsNone),
        ("share_below", ConditionOperator.ShareBelow),
        ("at_most", ConditionOperator.AtMost),
        ("before_today", ConditionOperator.BeforeToday));

    public static readonly IReadOnlyDictionary<string, ConditionOperator> HeaderOperators = Of(
        ("in", ConditionOperator.In),
        ("not_in", ConditionOperator.NotIn),
        ("contains_any", ConditionOperator.ContainsAny),
        ("contains_none", ConditionOperator.ContainsNone));

    public static readonly IReadOnlyDictionary<string, ConditionOperator> DerivedOperators = Of(
        ("in", ConditionOperator.In),
        ("undetermined", ConditionOperator.Undetermined),
        ("confirmed_below_proposed", ConditionOperator.ConfirmedBelowProposed));

    /// <summary>What a question may cite.</summary>
    public static readonly IReadOnlyList<string> References = ["altai", "aia", "ai_act", "law", "afnor_spec_2314", "rgesn", "algoritmekader"];

    private static Dictionary<string, T> Of<T>(params (string Word, T Value)[] words) =>
        words.ToDictionary(w => w.Word, w => w.Value, StringComparer.Ordinal);
}
