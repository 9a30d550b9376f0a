using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Pages.Workspace.Forms;

/// <summary>What one item of a form shows: the inputs as stored or as typed, the state, the version, and what is wrong.</summary>
public sealed record FormValue
{
    private const int LeastRows = 2;

    public required FormItem Item { get; init; }

    /// <summary>Typed text by input name; several for check boxes.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Inputs { get; init; }
    public DisclosureState State { get; init; }
    public string? Ground { get; init; }

    /// <summary>The version this form was filled against; 0 for a value never saved.</summary>
    public int Version { get; init; }

    /// <summary>Lines shown for a repeatable group.</summary>
    public int Rows { get; init; } = LeastRows;
    public IReadOnlyList<FormError> Errors { get; init; } = [];

    public IReadOnlyList<string> Of(string input) => Inputs.GetValueOrDefault(input) ?? [];

    public string Text(string input) => Of(input) is [var first, ..] ? first : "";

    public IEnumerable<string> ErrorsOf(string input) => Errors.Where(error => error.Input == input).Select(error => error.Message);

    /// <summary>The state the person chose in the disclosure part, when it is other than the default.</summary>
    public bool StatesMore => State is DisclosureState.Withheld or DisclosureState.Internal || (State != DisclosureState.Disclosed && !OptionStandsFor(State));

    /// <summary>Whether "I don't know" or "not applicable" is one of the options, so that the state list need not offer it.</summary>
    public bool OptionStandsFor(DisclosureState state) => state switch
    {
        DisclosureState.Unknown => Item.Field.Options.Any(option => option.Value == AnswerValue.Unknown),
        DisclosureState.NotApplicable => Item.Field.Options.Any(option => option.Value == AnswerValue.NotApplicable),
        _ => false,
    };

    public static FormValue Of(FormItem item, StatedValue? stated, int version)
    {
        var inputs = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var state = stated?.State ?? DisclosureState.Disclosed;
        Spread(inputs, item.Path, item.Field, stated?.Value);
        var value = new FormValue { Item = item, Inputs = inputs, State = state, Ground = stated?.Ground, Version = version };
        if (value.OptionStandsFor(state))
        {
            inputs[item.Path] = [state == DisclosureState.Unknown ? AnswerValue.Unknown : AnswerValue.NotApplicable];
        }

        return value with { Rows = Math.Max(LeastRows, ((stated?.Value as JsonArray)?.Count ?? 0) + 1) };
    }

    private static void Spread(Dictionary<string, IReadOnlyList<string>> inputs, string name, Field field, JsonNode? node)
    {
        if (field.Type == AnswerType.Group)
        {
            var rows = field.Repeatable ? node as JsonArray ?? [] : [node?.DeepClone()];
            for (var row = 0; row < rows.Count; row++)
            {
                foreach (var part in field.Fields)
                {
                    Spread(inputs, FormNames.Part(name, field, row, part), part, rows[row]?[part.Id]);
                }
            }
        }
        else if (node is JsonArray items)
        {
            inputs[name] = field.Type == AnswerType.Multiple ? [.. items.Select(Text)] : [string.Join(", ", items.Select(Text))];
        }
        else if (node is not null)
        {
            inputs[name] = [field.Type == AnswerType.Number ? FormText.Number(node) : Text(node)];
        }
    }

    private static string Text(JsonNode? node) => node?.ToString() ?? "";
}

/// <summary>One mistake, at the input that holds it.</summary>
public sealed record FormError(string Input, string Message);
