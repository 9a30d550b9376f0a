using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Registry.Web.Api;

/// <summary>
/// Where the next page of a list begins, in a form that callers give back as it is: how many items stand before it, and the last of them, so that the place is
/// found again where others were added or taken away meanwhile.
/// </summary>
/// <param name="Skip">Items before the page.</param>
/// <param name="Seen">Keys of the last items before the page, in their order; none on the first page.</param>
internal sealed record ListCursor(int Skip, IReadOnlyList<string> Seen)
{
    public const int KeysKept = 3;

    private const string Prefix = "after:";
    private const int LongestText = 1_000;

    public static ListCursor Start { get; } = new(0, []);

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Prefix}{Skip.ToString(CultureInfo.InvariantCulture)}:{string.Join('\n', Seen)}"));

    /// <summary>Null for a text that was not written here. No text is the first page.</summary>
    public static ListCursor? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Start;
        }

        if (text.Length > LongestText || !Base64Url.IsValid(text))
        {
            return null;
        }

        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(':', 3) is [var mark, var skip, var seen]
            && mark + ":" == Prefix
            && int.TryParse(skip, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                ? new ListCursor(count, count == 0 || seen.Length == 0 ? [] : [.. seen.Split('\n').TakeLast(KeysKept)])
                : null;
    }
}
