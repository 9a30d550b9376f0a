using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Registry.Web.Tests.Architecture;

public sealed partial class TextsTests
{
    public static TheoryData<string> Areas => [.. Source.Files("src/Registry.Web/Resources", ".resx").Select(path => Path.GetFileName(path).Split('.')[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Areas))]
    public void Texts_InBothLanguages_HaveTheSameKeysAndPlaceholders(string area)
    {
        var french = Read(area, "fr");
        var english = Read(area, "en");

        Assert.Equal(french.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(french, text => Assert.Equal((text.Key, Placeholders(text.Value)), (text.Key, Placeholders(english[text.Key]))));
        Assert.DoesNotContain(french.Values.Concat(english.Values), string.IsNullOrWhiteSpace);
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Texts_OfAnArea_AreAllUsed(string area)
    {
        var code = string.Concat(Source.Files("src/Registry.Web", ".cs", ".cshtml").Select(File.ReadAllText));
        // A key made while running, as $"Refusal.{refusal}", uses every key with its fixed beginning and end.
        var made = MadeKey().Matches(code).Select(match => Regex.Escape(match.Groups["start"].Value) + @"[\w-]+" + Regex.Escape(match.Groups["end"].Value))
            .Concat(JoinedKey().Matches(code).Select(match => Regex.Escape(match.Groups["start"].Value) + @"[\w.-]+"))
            .Distinct().Select(pattern => new Regex($"^{pattern}$")).ToList();

        // A key that is the name of an enumeration's member is used where the member is.
        var unused = Read(area, "en").Keys.Where(key => !Regex.IsMatch(code, $"\"{Regex.Escape(key)}\"|\\.{Regex.Escape(key)}\\b") && !made.Any(pattern => pattern.IsMatch(key)));

        Assert.Empty(unused);
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Texts_InFrench_FollowFrenchTypography(string area) =>
        Assert.All(Read(area, "fr"), text => Assert.False(Typography().IsMatch(text.Value), $"{area} {text.Key}: {text.Value}"));

    private static Dictionary<string, string> Read(string area, string language) =>
        XDocument.Load(Path.Combine(Source.Root, "src", "Registry.Web", "Resources", $"{area}.{language}.resx")).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string Placeholders(string text) =>
        string.Join(' ', Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""\$"(?<start>[A-Za-z][\w.-]*)\{[^}"]+\}(?<end>[\w.-]*)""" + "\"")]
    private static partial Regex MadeKey();

    [GeneratedRegex("""\["(?<start>[A-Z][\w-]*\.)" \+ """)]
    private static partial Regex JoinedKey();

    // A straight apostrophe, or a plain space where a no-break space belongs.
    [GeneratedRegex("'| [:;?!»]|« ")]
    private static partial Regex Typography();
}
