namespace Registry.Domain.Questionnaire.Answers;

/// <summary>What a value must obey, for a question, a header field or a part alike.</summary>
internal sealed record ValueRules
{
    public required AnswerType Type { get; init; }
    public bool Required { get; init; }
    public bool Repeatable { get; init; }
    public bool UnknownAllowed { get; init; } = true;
    public bool NotApplicableAllowed { get; init; }
    public int? MaximumLength { get; init; }
    public int? MinimumItems { get; init; }
    public int? MaximumItems { get; init; }
    public decimal? Minimum { get; init; }
    public decimal? Maximum { get; init; }
    public bool Integer { get; init; }
    public string? Pattern { get; init; }
    public bool Luhn { get; init; }
    public IReadOnlyList<Option> Options { get; init; } = [];
    public IReadOnlyDictionary<string, ValueRules> Parts { get; init; } = new Dictionary<string, ValueRules>();

    public static ValueRules Of(Question question) => new()
    {
        Type = question.Type,
        UnknownAllowed = question.Options.Count == 0 || question.Options.Any(o => o.Value == AnswerValue.Unknown),
        NotApplicableAllowed = question.NotApplicableAllowed,
        MaximumLength = question.MaximumLength,
        Minimum = question.Minimum,
        Maximum = question.Maximum,
        Integer = question.Integer,
        Options = question.Options,
    };

    public static ValueRules Of(Field field) => new()
    {
        Type = field.Type,
        Required = field.Required,
        Repeatable = field.Repeatable,
        NotApplicableAllowed = field.NotApplicableAllowed,
        MaximumLength = field.MaximumLength,
        MinimumItems = field.MinimumItems,
        MaximumItems = field.MaximumItems,
        Minimum = field.Minimum,
        Maximum = field.Maximum,
        Integer = field.Integer,
        Pattern = field.Pattern,
        Luhn = field.Luhn,
        Options = field.Options,
        Parts = field.Fields.ToDictionary(p => p.Id, Of, StringComparer.Ordinal),
    };
}
