using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Registry.Web.Api;

/// <summary>Where the next page of a list begins, in a form that callers give back as it is.</summary>
internal static class ListCursor
{
    private const string Prefix = "after:";

    /// <param name="skip">Items before the page.</param>
    public static string Write(int skip) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(Prefix + skip.ToString(CultureInfo.InvariantCulture)));

    /// <summary>False for a text that was not written here. No text is the first page.</summary>
    public static bool TryRead(string? cursor, out int skip)
    {
        skip = 0;
        if (string.IsNullOrEmpty(cursor))
        {
            return true;
        }

        var decoded = new byte[Base64Url.GetMaxDecodedLength(cursor.Length)];
        return Base64Url.IsValid(cursor)
            && Base64Url.TryDecodeFromChars(cursor, decoded, out var length)
            && Encoding.ASCII.GetString(decoded, 0, length) is var text
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(text[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out skip);
    }
}
