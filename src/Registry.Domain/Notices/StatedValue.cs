using System.Text.Json.Nodes;

namespace Registry.Domain.Notices;

/// <summary>A value of the header or of an answer, with what the body says of it.</summary>
/// <param name="Value">
/// A string (text, option, date as yyyy-mm-dd, address), a number, an array (repeatable or multiple) or an object (group).
/// Null when the state is NotApplicable or Unknown and nothing is kept.
/// </param>
/// <param name="Ground">The legal ground of a withheld value, such as <c>CRPA L.311-5</c>.</param>
public sealed record StatedValue(JsonNode? Value, DisclosureState State = DisclosureState.Disclosed, string? Ground = null)
{
    public static StatedValue Unknown { get; } = new(null, DisclosureState.Unknown);

    public static StatedValue NotApplicable { get; } = new(null, DisclosureState.NotApplicable);
}
