using YamlDotNet.Core;

namespace Registry.Domain.Questionnaire.Reading;

/// <summary>The mistakes met so far, and where each part of the model was written.</summary>
internal sealed class Findings
{
    private readonly List<DefinitionError> _errors = [];

    public IReadOnlyList<DefinitionError> Errors => _errors;

    public Positions Positions { get; } = new();

    public void Add(Mark mark, string where, string message) =>
        _errors.Add(new DefinitionError((int)mark.Line, (int)mark.Column, where, message));
}

/// <summary>Line and column of the objects read, known by reference.</summary>
internal sealed class Positions
{
    private readonly Dictionary<object, (int Line, int Column)> _places = new(ReferenceEqualityComparer.Instance);

    public void Note(object part, Mark mark) => _places.TryAdd(part, ((int)mark.Line, (int)mark.Column));

    /// <summary>Zeros for a part that was not read from a file.</summary>
    public (int Line, int Column) Of(object part) => _places.GetValueOrDefault(part);
}
