namespace Registry.Domain.Questionnaire.Reading;

internal sealed class FieldReader(AnswerTypes types)
{
    public Field Read(Mapping mapping)
    {
        var type = mapping.Word("type", Words.AnswerTypes);
        var defaults = types.Defaults[type];
        return new Field
        {
            Id = mapping.Text("id"),
            Type = type,
            Step = mapping.OptionalText("step"),
            Label = mapping.Localised("label"),
            Help = mapping.OptionalLocalised("help"),
            Example = mapping.OptionalLocalised("example"),
            Required = mapping.Flag("required"),
            PublicByDefault = mapping.Flag("public_by_default", otherwise: true),
            Repeatable = mapping.Flag("repeatable"),
            NotApplicableAllowed = mapping.Flag("not_applicable_allowed"),
            Facet = mapping.Flag("facet"),
            MaximumLength = mapping.OptionalWhole("maximum_length") ?? defaults.MaximumLength,
            MinimumItems = mapping.OptionalWhole("minimum_items"),
            MaximumItems = mapping.OptionalWhole("maximum_items"),
            Minimum = mapping.OptionalNumber("minimum") ?? defaults.Minimum,
            Maximum = mapping.OptionalNumber("maximum"),
            Integer = mapping.Flag("integer"),
            Pattern = mapping.OptionalText("pattern"),
            Luhn = mapping.Flag("luhn"),
            Seconds = mapping.OptionalWhole("seconds") ?? defaults.Seconds,
            Options = type == AnswerType.YesPartlyNo ? types.YesPartlyNoOptions : mapping.OptionalMany("options", OutlineReader.Option),
            Fields = mapping.OptionalMany("fields", Read),
            Scoring = mapping.OptionalOne("scoring", ScoringReader.Read),
        };
    }
}
