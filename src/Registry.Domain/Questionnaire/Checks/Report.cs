using Registry.Domain.Questionnaire.Reading;

namespace Registry.Domain.Questionnaire.Checks;

/// <summary>Collects the mistakes of a check, each at the place of the part it was found in.</summary>
internal sealed class Report(Positions positions)
{
    private readonly List<DefinitionError> _errors = [];

    public IReadOnlyList<DefinitionError> Errors => _errors;

    public void Expect(bool holds, object part, string where, string message)
    {
        if (!holds)
        {
            var (line, column) = positions.Of(part);
            _errors.Add(new DefinitionError(line, column, where, message));
        }
    }
}
