using System.Text;

namespace Registry.Web.Imports.Files;

/// <summary>
/// Tells the encodings with one byte a character apart by what they make of the bytes beyond ASCII: the wrong one gives signs that no
/// inventory is full of, such as ‚ for é.
/// </summary>
internal static class SingleByteChoice
{
    private const string Common = "éèàêçôâîûùëïœ’«»–…°\u00A0É";
    private const string Known = "äáãåæíìñóòöõøßúüýÿÀÂÄÅÆÇÈÊËÎÏÑÔÖØŒÙÛÜ‘“”—•§€£©®™²³½·";
    private const int Unusual = 4;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Old exports of Mac OS, of DOS programs, and of Unix programs with a euro sign (ISO-8859-15).</summary>
    private static readonly Encoding[] Others = [.. ((int[])[10000, 850, 28605]).Select(page => CodePagesEncodingProvider.Instance.GetEncoding(page)!)];

    /// <summary>Windows-1252, unless it gives unusual characters and another encoding is less than half as strange.</summary>
    /// <param name="bytes">How often each of the 256 bytes occurs.</param>
    public static Encoding Of(IReadOnlyList<long> bytes)
    {
        var usual = Strangeness(bytes, Windows1252);
        var hasUnusual = Enumerable.Range(0x80, 0x80).Any(value => bytes[value] > 0 && Strangeness(Windows1252, value) == Unusual);
        return hasUnusual ? Others.Where(other => Strangeness(bytes, other) * 2 < usual).MinBy(other => Strangeness(bytes, other)) ?? Windows1252 : Windows1252;
    }

    private static long Strangeness(IReadOnlyList<long> bytes, Encoding encoding) => Enumerable.Range(0x80, 0x80).Sum(value => bytes[value] * Strangeness(encoding, value));

    private static int Strangeness(Encoding encoding, int value)
    {
        var character = encoding.GetString([(byte)value])[0];
        return Common.Contains(character, StringComparison.Ordinal) ? 0 : Known.Contains(character, StringComparison.Ordinal) ? 1 : Unusual;
    }
}
