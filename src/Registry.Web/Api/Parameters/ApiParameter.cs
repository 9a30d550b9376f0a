using System.Globalization;
using Registry.Domain.Questionnaire;
using Registry.Web.Services.History;

namespace Registry.Web.Api.Parameters;

internal enum ParameterKind
{
    Text,
    Choice,

    /// <summary><c>yyyy-MM-dd</c>, UTC.</summary>
    Day,

    /// <summary><c>yyyy-MM</c>, UTC.</summary>
    Month,
    Whole,
    Cursor,
}

/// <summary>One query parameter: what the check of requests, the OpenAPI document and the page about the API all read.</summary>
internal sealed record ApiParameter(string Name, ParameterKind Kind)
{
    /// <summary>May occur several times; one of the values is then enough.</summary>
    public bool Repeatable { get; init; }

    /// <summary>Of a choice; those of <see cref="OptionsOf"/> where it is given.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Path of the header field whose options are the values.</summary>
    public string? OptionsOf { get; init; }

    public int Minimum { get; init; } = 1;

    public int Maximum { get; init; } = int.MaxValue;

    public string? Example { get; init; }

    /// <summary>The values of a choice, with this questionnaire.</summary>
    public IReadOnlyList<string> ValuesIn(QuestionnaireDefinition definition) =>
        OptionsOf is { } path && definition.FieldAt(path) is { } field
            ? [.. field.Options.Select(option => option.Value).Where(value => value != AnswerValue.Unknown)]
            : Values;

    public bool Allows(string value, QuestionnaireDefinition definition) => Kind switch
    {
        ParameterKind.Choice => ValuesIn(definition).Contains(value, StringComparer.OrdinalIgnoreCase),
        ParameterKind.Day => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        ParameterKind.Month => ChangeMonth.TryParse(value, out _),
        ParameterKind.Whole => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Minimum && number <= Maximum,
        _ => true,
    };

    /// <summary>What may be given, in words; for a choice its values.</summary>
    public IReadOnlyList<string> AllowedIn(QuestionnaireDefinition definition) => Kind switch
    {
        ParameterKind.Choice => ValuesIn(definition),
        ParameterKind.Day => [ApiWording.Spoken.Text("Allowed.Day")],
        ParameterKind.Month => [ApiWording.Spoken.Text("Allowed.Month")],
        ParameterKind.Whole when Maximum == int.MaxValue => [Whole("Allowed.WholeFrom")],
        ParameterKind.Whole => [Whole("Allowed.Whole")],
        _ => [],
    };

    private string Whole(string key) => string.Format(CultureInfo.InvariantCulture, ApiWording.Spoken.Text(key), Minimum, Maximum);
}
