namespace Registry.Domain.Questionnaire.Reading;

internal sealed class QuestionReader(AnswerTypes types)
{
    public Question Read(Mapping mapping)
    {
        var type = mapping.Word("type", Words.AnswerTypes);
        var defaults = types.Defaults[type];
        var notApplicableAllowed = mapping.Flag("not_applicable_allowed");
        return new Question
        {
            Id = mapping.Text("id"),
            Theme = mapping.Text("theme"),
            Tier = mapping.Word("tier", Words.Tiers),
            Order = mapping.OptionalWhole("order"),
            Type = type,
            Screen = mapping.OptionalText("screen"),
            Text = mapping.Localised("text"),
            Help = mapping.OptionalLocalised("help"),
            Example = mapping.OptionalLocalised("example"),
            RequiredForPublication = mapping.Flag("required"),
            PublicByDefault = mapping.Flag("public_by_default", otherwise: true),
            NotApplicableAllowed = notApplicableAllowed,
            InUseOnly = mapping.Flag("in_use_only"),
            MaximumLength = mapping.OptionalWhole("maximum_length") ?? defaults.MaximumLength,
            Minimum = mapping.OptionalNumber("minimum") ?? defaults.Minimum,
            Maximum = mapping.OptionalNumber("maximum"),
            Integer = mapping.Flag("integer"),
            Unit = mapping.OptionalLocalised("unit"),
            Seconds = mapping.OptionalWhole("seconds") ?? defaults.Seconds,
            Options = type == AnswerType.YesPartlyNo ? YesPartlyNo(notApplicableAllowed) : mapping.OptionalMany("options", OutlineReader.Option),
            EnabledWhen = mapping.OptionalMany("enabled_when", ConditionReader.Read),
            Prefill = mapping.OptionalOne("prefill", Prefill),
            Scoring = mapping.One("scoring", ScoringReader.Read),
            Action = mapping.One("action", Action),
            Reading = mapping.OptionalOne("reading", SentencesReader.Read),
            References = mapping.OptionalOne("references", References) ?? [],
        };
    }

    private IReadOnlyList<Option> YesPartlyNo(bool notApplicableAllowed) =>
        notApplicableAllowed ? types.YesPartlyNoOptions : [.. types.YesPartlyNoOptions.Where(o => o.Value != "na")];

    private static Prefill Prefill(Mapping mapping) =>
        new(mapping.Text("field"), mapping.One("map", m => m.Keys.ToDictionary(k => k, m.Text, StringComparer.Ordinal)));

    private static SuggestedAction Action(Mapping mapping) =>
        new(
            mapping.Localised("text"),
            mapping.Texts("levers"),
            mapping.Word("effort", Words.Efforts),
            mapping.Word("suggest_when", Words.SuggestWhen));

    private static List<Reference> References(Mapping mapping) =>
        [.. Words.References.SelectMany(source => mapping.OptionalTexts(source).Select(place => new Reference(source, place)))];
}
