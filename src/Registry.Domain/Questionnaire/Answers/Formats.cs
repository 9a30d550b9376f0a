using System.Globalization;
using System.Net.Mail;
using System.Text.RegularExpressions;

namespace Registry.Domain.Questionnaire.Answers;

/// <summary>Whether a text has the form of a date, an address, a number of some kind.</summary>
public static class Formats
{
    /// <summary>Every two-letter code of ISO 639-1.</summary>
    private static readonly HashSet<string> Languages = [.. """
        aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy
        ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo
        lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl
        sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    public static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Absolute, http or https, with a host and without a user name.</summary>
    public static bool IsUrl(string text) =>
        !text.Any(char.IsWhiteSpace)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0
        && uri.UserInfo.Length == 0;

    public static bool IsEmail(string text) =>
        !text.Any(char.IsWhiteSpace)
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.Host.Contains('.', StringComparison.Ordinal)
        && !address.Host.EndsWith('.');

    /// <summary>3 to 15 digits (E.164, and the short national numbers), with the signs people write between them.</summary>
    public static bool IsPhone(string text) =>
        text.Count(char.IsAsciiDigit) is >= 3 and <= 15
        && text.LastIndexOf('+') <= 0
        && text.All(c => char.IsAsciiDigit(c) || "+ \u00A0\u202F.-/()".Contains(c));

    public static bool IsLanguage(string text) => Languages.Contains(text);

    /// <summary>Within a tenth of a second, so that no expression of a definition can stall a request.</summary>
    public static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100));
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>Digits of which the last checks the others (Luhn, ISO/IEC 7812-1).</summary>
    public static bool IsLuhn(string digits) =>
        digits.Length > 1
        && digits.All(char.IsAsciiDigit)
        && digits.Reverse().Select((c, rank) => Weigh(c - '0', rank)).Sum() % 10 == 0;

    /// <summary>Nine digits, the last checking the others.</summary>
    public static bool IsSiren(string text) => text.Length == 9 && IsLuhn(text);

    private static int Weigh(int digit, int rank) => rank % 2 == 0 ? digit : digit < 5 ? digit * 2 : (digit * 2) - 9;
}
