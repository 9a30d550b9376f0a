using System.Globalization;
using Registry.Domain.Notices;
using YamlDotNet.Serialization;

namespace Registry.Domain.Tests.Assessment;

/// <summary>The definition file as YAML gives it: maps, lists and words. The oracle reads it so as to share nothing with the code under test.</summary>
internal static class Plain
{
    private static readonly Lazy<Dictionary<object, object>> File = new(Load);

    public static Dictionary<object, object> Definition => File.Value;

    public static object? Get(this object map, params string[] path) =>
        path.Aggregate((object?)map, (inner, key) => inner is Dictionary<object, object> known && known.TryGetValue(key, out var value) ? value : null);

    public static string Word(this object map, params string[] path) => map.Get(path) as string ?? "";

    public static int Number(this object map, params string[] path) => int.Parse(map.Word(path), CultureInfo.InvariantCulture);

    public static bool Is(this object map, string key) => map.Word(key) == "true";

    public static List<object> Items(this object map, params string[] path) => map.Get(path) as List<object> ?? [];

    public static List<string> Words(this object map, params string[] path) => [.. map.Items(path).Cast<string>()];

    private static Dictionary<object, object> Load()
    {
        using var reader = new StreamReader(typeof(AnswerSet).Assembly.GetManifestResourceStream("responsible-algorithms.1.0.yaml")!);
        return new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(reader);
    }
}
