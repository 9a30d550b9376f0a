using System.Globalization;
using Registry.Web.Setup;

namespace Registry.Web.Pages.Public;

/// <summary>One line that names a version so that anybody finds it again, and can prove that it is the same.</summary>
public static class Citation
{
    /// <param name="title">As the body wrote it.</param>
    /// <param name="day">The day of publication in words.</param>
    public static string Of(string language, string body, string title, int version, string day, string noticeId, string sha256, RegistryOptions options)
    {
        var address = options.PublicUrl.TrimEnd('/') + Links.NoticeVersion(language, noticeId, version);
        return language == "fr"
            ? string.Create(CultureInfo.InvariantCulture, $"{body}, «\u00a0{title}\u00a0», version {version}, publiée le {day}. {options.NameIn(language)}, {address}. SHA-256\u00a0: {sha256}.")
            : string.Create(CultureInfo.InvariantCulture, $"{body}, “{title}”, version {version}, published on {day}. {options.NameIn(language)}, {address}. SHA-256: {sha256}.");
    }
}
