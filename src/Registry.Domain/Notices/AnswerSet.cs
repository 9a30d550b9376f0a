namespace Registry.Domain.Notices;

/// <summary>
/// All that was said of one notice: header fields by field id, answers by question id. A blank has no entry.
/// "I don't know" is the state Unknown without a value, whatever the type; "not applicable" is the state NotApplicable.
/// </summary>
public sealed record AnswerSet(IReadOnlyDictionary<string, StatedValue> Header, IReadOnlyDictionary<string, StatedValue> Answers)
{
    public static AnswerSet Empty { get; } =
        new(new Dictionary<string, StatedValue>(StringComparer.Ordinal), new Dictionary<string, StatedValue>(StringComparer.Ordinal));
}
