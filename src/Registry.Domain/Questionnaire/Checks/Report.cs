using Registry.Domain.Questionnaire.Reading;

namespace Registry.Domain.Questionnaire.Checks;

/// <summary>Collects the mistakes of a check, each at the place of the part it was found in.</summary>
internal sealed class Report(Positions positions)
{
    private readonly List<DefinitionError> _errors = [];

    public IReadOnlyList<DefinitionError> Errors => _errors;

    /// <param name="part">The part of the definition that is wrong: its place is reported.</param>
    public void Expect(bool holds, object part, string where, string message)
    {
        if (!holds)
        {
            var (line, column) = positions.Of(part);
            _errors.Add(new DefinitionError(line, column, where, message));
        }
    }

    /// <summary>Each part after the first with the same id is a mistake.</summary>
    public void ExpectUnique<T>(IEnumerable<T> parts, Func<T, string> id, string where)
        where T : class
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            Expect(seen.Add(id(part)), part, where, $"'{id(part)}' is there twice");
        }
    }
}
