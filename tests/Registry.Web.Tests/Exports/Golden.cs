using System.Text;
using System.Text.RegularExpressions;
using Registry.Web.Tests.Architecture;

namespace Registry.Web.Tests.Exports;

/// <summary>Compares with a file of the repository; with REGISTRY_UPDATE_GOLDEN=1 it writes that file instead.</summary>
internal static partial class Golden
{
    public static void Match(string text, string name)
    {
        // The salt is drawn anew for each version, and the hash with it.
        var steady = Drawn().Replace(text, "(drawn)");
        var path = Path.Combine(Source.Root, "tests", "Registry.Web.Tests", "Exports", "Golden", name);
        if (Environment.GetEnvironmentVariable("REGISTRY_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllBytes(path, Encoding.UTF8.GetBytes(steady));
        }

        // As bytes: a reader of texts drops the byte-order mark.
        Assert.Equal(Encoding.UTF8.GetString(File.ReadAllBytes(path)), steady);
    }

    [GeneratedRegex("[0-9a-f]{64}|(?<=\"salt\":\")[^\"]+")]
    private static partial Regex Drawn();
}
