using System.Globalization;
using Microsoft.Extensions.Primitives;
using Registry.Web.Learn;

namespace Registry.Web.Pages.Learn;

/// <summary>Raised hands by answer, typed by the trainer and kept in the address of the page alone.</summary>
/// <param name="Counts">One a choice of the question; null where none was typed.</param>
public sealed record Tally(RoomQuestion Question, IReadOnlyList<int?> Counts)
{
    /// <summary>The parameter of the address, once a choice and in their order.</summary>
    public const string Parameter = "n";

    /// <summary>No room is larger.</summary>
    public const int Most = 9999;

    public int Total => Counts.Sum(count => count ?? 0);

    /// <param name="typed">Anything: what is no count from 0 to <see cref="Most"/> is left out.</param>
    public static Tally Read(RoomQuestion question, StringValues typed) =>
        new(question, [.. question.Choices.Select((_, choice) => choice < typed.Count ? Count(typed[choice]) : null)]);

    /// <summary>Of all votes, in percent; 0 while there are none.</summary>
    public int Share(int choice) => Total == 0 ? 0 : (int)Math.Round(100.0 * (Counts[choice] ?? 0) / Total);

    private static int? Count(string? typed) =>
        int.TryParse(typed, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var count) && count <= Most ? count : null;
}
