using System.Text.RegularExpressions;

namespace Registry.Web.Services;

/// <summary>Which passwords are refused: short ones, and the ones that are tried first. No rule of composition (ASVS 5.0, 6.2).</summary>
public static partial class PasswordRule
{
    public const int ShortestLength = 12;
    public const int LongestLength = 256;

    private const int FewestCharacters = 5;
    private const int FewestLettersBesideCommonWords = 4;

    public static bool IsTooShort(string password) => password.Length < ShortestLength;

    /// <summary>The password repeats the name in the e-mail address, few characters, or hardly anything but common words and rows of keys.</summary>
    public static bool IsCommon(string password, string email)
    {
        var text = password.ToLowerInvariant();
        var name = email.Split('@')[0].Trim().ToLowerInvariant();
        return (name.Length >= 4 && text.Contains(name, StringComparison.Ordinal))
            || text.Distinct().Count() < FewestCharacters
            || CommonParts().Replace(text, "").Length < FewestLettersBesideCommonWords;
    }

    // What heads the published lists of leaked passwords in French and English; digits and signs around these words change little.
    [GeneratedRegex("password|passwort|motdepasse|mot de passe|passe|azerty|qwerty|qwertz|uiop|qsdf|asdf|ghjk|wxcv|zxcv|vbn|bonjour|soleil|doudou|chouchou|loulou|jetaime|iloveyou|welcome|bienvenue|letmein|admin|administrateur|administrator|monkey|dragon|football|france|marseille|mairie|registre|registry|secret|changeme|abcdefghijklmnopqrstuvwxyz|abcdef|ghijkl|mnopqr|stuvwx|abcd|abc|[0-9]|[^\\p{L}]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex CommonParts();
}
