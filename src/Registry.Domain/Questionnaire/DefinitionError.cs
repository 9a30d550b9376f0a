namespace Registry.Domain.Questionnaire;

/// <summary>One mistake of a definition file.</summary>
/// <param name="Line">From 1; 0 where the mistake belongs to no line.</param>
/// <param name="Where">The id it was found in: a question, <c>header.field.part</c>, a flag, a floor; else the part of the file.</param>
public sealed record DefinitionError(int Line, int Column, string Where, string Message)
{
    public override string ToString() => $"line {Line}, column {Column}, {Where}: {Message}";
}

/// <summary>A definition file cannot be used: all its mistakes, in the order of the file.</summary>
public sealed class DefinitionException : Exception
{
    public DefinitionException(string name, IReadOnlyList<DefinitionError> errors)
        : base($"{name} has {errors.Count} mistake(s):{Environment.NewLine}{string.Join(Environment.NewLine, errors)}") =>
        Errors = errors;

    public IReadOnlyList<DefinitionError> Errors { get; }
}
