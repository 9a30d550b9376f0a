using System.Reflection;
using System.Text.Json.Nodes;

namespace Registry.Web.Demonstration.Generated;

/// <summary>The words of generated notices, from the file beside this one.</summary>
internal sealed class GeneratedVocabulary
{
    private const string File = "demonstration/Generated/vocabulary.yaml";

    private readonly IReadOnlyList<string> _names;
    private readonly ZipfList<string> _places;

    private GeneratedVocabulary(JsonObject root)
    {
        _names = MadeUpNames(root["places"]!);
        _places = new(_names);
        Bodies = List(root, "bodies");
        Teams = new(List(root, "teams"));
        Data = new(List(root, "data"));
        Topics = new(List(root, "topics"));
        Months = List(root, "months");
        Products = List(root, "products");
        Sentences = new(List(root, "sentences"));
        Purposes = new([.. root["purposes"]!.AsArray().Select(purpose => Purpose(purpose!))]);
    }

    public IReadOnlyList<string> Bodies { get; }

    public ZipfList<string> Teams { get; }

    public ZipfList<string> Data { get; }

    public ZipfList<string> Topics { get; }

    public IReadOnlyList<string> Months { get; }

    public IReadOnlyList<string> Products { get; }

    public ZipfList<string> Sentences { get; }

    public ZipfList<GeneratedPurpose> Purposes { get; }

    public static GeneratedVocabulary Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(File) ?? throw new FormatException($"{File} is not embedded.");
        using var text = new StreamReader(stream);
        return new GeneratedVocabulary(YamlValues.Read(text));
    }

    /// <summary>One of thousands of names made of syllables: some come everywhere, most of them in a few notices only.</summary>
    public string Place(SeededNumbers numbers) => numbers.Chance(0.5) ? _places.Pick(numbers) : numbers.OneOf(_names);

    private static IReadOnlyList<string> MadeUpNames(JsonNode parts)
    {
        var starts = List(parts, "starts");
        var middles = List(parts, "middles");
        var ends = List(parts, "ends");
        // The end varies fastest, so that the first names, which come most often, do not all begin alike.
        return [.. from middle in middles from end in ends from start in starts select Join(start, middle + end)];
    }

    private static string Join(string start, string rest) => start.EndsWith('-') ? start + char.ToUpperInvariant(rest[0]) + rest[1..] : start + rest;

    private static IReadOnlyList<string> List(JsonNode root, string name) => [.. root[name]!.AsArray().Select(item => item!.ToString())];

    private static GeneratedPurpose Purpose(JsonNode purpose) =>
        new(Text(purpose, "area"), Text(purpose, "title"), Text(purpose, "does"), Text(purpose, "people"), Text(purpose, "files"));

    private static string Text(JsonNode node, string name) => node[name]!.ToString();
}

/// <summary>What an algorithm may be for.</summary>
/// <param name="Area">Code of a policy area.</param>
/// <param name="Does">A sentence without its full stop.</param>
/// <param name="People">Who is affected, with the article.</param>
/// <param name="Files">The case files, without article.</param>
internal sealed record GeneratedPurpose(string Area, string Title, string Does, string People, string Files);
