using System.Globalization;
using Registry.Domain.Notices;
using YamlDotNet.Serialization;

namespace Registry.Domain.Tests.Assessment;

/// <summary>The definition file as YAML gives it: maps, lists and words. The oracle reads it so as to share nothing with the code under test.</summary>
internal static class Plain
{
    private static readonly Lazy<Dictionary<object, object>> File = new(Load);

    public static Dictionary<object, object> Definition => File.Value;

    public static object? Get(this object map, string key) => ((Dictionary<object, object>)map).GetValueOrDefault(key);

    public static object? Get(this object map, string key, string part) => map.Get(key)?.Get(part);

    public static string Word(this object map, string key) => map.Get(key) as string ?? "";

    public static string Word(this object map, string key, string part) => map.Get(key, part) as string ?? "";

    public static int Number(this object map, string key) => int.Parse(map.Word(key), CultureInfo.InvariantCulture);

    public static int Number(this object map, string key, string part) => int.Parse(map.Word(key, part), CultureInfo.InvariantCulture);

    public static bool Is(this object map, string key) => map.Word(key) == "true";

    public static List<object> Items(this object map, string key) => map.Get(key) as List<object> ?? [];

    public static List<object> Items(this object map, string key, string part) => map.Get(key, part) as List<object> ?? [];

    public static IEnumerable<string> Words(this object map, string key) => map.Items(key).Cast<string>();

    private static Dictionary<object, object> Load()
    {
        using var reader = new StreamReader(typeof(AnswerSet).Assembly.GetManifestResourceStream("responsible-algorithms.1.0.yaml")!);
        return new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(reader);
    }
}
