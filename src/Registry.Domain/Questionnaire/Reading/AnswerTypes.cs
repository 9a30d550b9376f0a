namespace Registry.Domain.Questionnaire.Reading;

/// <summary>What holds for a type unless the field or the question says otherwise.</summary>
internal sealed record TypeDefaults(int Seconds, int? MaximumLength, decimal? Minimum);

internal sealed record AnswerTypes(IReadOnlyDictionary<AnswerType, TypeDefaults> Defaults, IReadOnlyList<Option> YesPartlyNoOptions)
{
    public static AnswerTypes None { get; } = new(new Dictionary<AnswerType, TypeDefaults>(), []);

    public static AnswerTypes Read(Mapping mapping)
    {
        IReadOnlyList<Option> options = [];
        var defaults = new Dictionary<AnswerType, TypeDefaults>();
        foreach (var (word, type) in Words.AnswerTypes)
        {
            defaults[type] = mapping.One(word, m =>
            {
                options = type == AnswerType.YesPartlyNo ? m.Many("options", OutlineReader.Option) : options;
                return new TypeDefaults(m.Whole("seconds"), m.OptionalWhole("maximum_length"), m.OptionalNumber("minimum"));
            });
        }

        return new AnswerTypes(defaults, options);
    }
}
