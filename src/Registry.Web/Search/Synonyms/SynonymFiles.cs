using System.Reflection;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Registry.Web.Search.Synonyms;

/// <summary>Reads the synonym files and checks them: a mistake names its file and line.</summary>
internal static class SynonymFiles
{
    private const string Folder = "synonyms/";

    private const string AcrossLanguages = Folder + "across.yaml";

    private const int ShortestWord = 2;

    /// <summary>The groups shipped with the program.</summary>
    /// <exception cref="SynonymException">A file has a mistake.</exception>
    public static IReadOnlyList<SynonymGroup> Shipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return name == AcrossLanguages ? ReadAcross(reader, name) : Read(reader, name, Path.GetFileNameWithoutExtension(name));
        })];
    }

    /// <summary>A file of one language: a list of lists of words.</summary>
    /// <param name="name">Names the file in messages.</param>
    /// <param name="language">Language tag of the words.</param>
    public static IReadOnlyList<SynonymGroup> Read(TextReader reader, string name, string language)
    {
        var groups = new List<SynonymGroup>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in List(reader, name))
        {
            var words = Words(group, name, language).DistinctBy(word => word.Key).ToList();
            if (words.Count < 2)
            {
                throw Mistake(name, group, "a group has two words or more, apart from their plurals");
            }

            if (words.FirstOrDefault(word => !seen.Add(word.Key)) is { } twice)
            {
                throw Mistake(name, group, $"“{twice.Text}” already stands in another group, perhaps in the plural or with another accent");
            }

            groups.Add(new SynonymGroup(words));
        }

        return groups;
    }

    /// <summary>A list of mappings from a language to its words.</summary>
    /// <inheritdoc cref="Read" path="/param[@name='name']"/>
    public static IReadOnlyList<SynonymGroup> ReadAcross(TextReader reader, string name)
    {
        var groups = new List<SynonymGroup>();
        foreach (var entry in List(reader, name))
        {
            if (entry is not YamlMappingNode { Children.Count: > 1 } languages)
            {
                throw Mistake(name, entry, "an entry gives the words of two languages or more, as { fr: [mot], en: [word] }");
            }

            groups.Add(new SynonymGroup([.. languages.Children.SelectMany(language => Words(language.Value, name, language.Key.ToString()))]));
        }

        return groups;
    }

    private static YamlSequenceNode List(TextReader reader, string name)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(reader);
            return yaml.Documents is [{ RootNode: YamlSequenceNode list }] ? list : throw new SynonymException($"{name}: the file is a list of groups");
        }
        catch (YamlException fault)
        {
            throw new SynonymException($"{name}, line {fault.Start.Line}: {fault.Message}");
        }
    }

    private static List<SynonymWord> Words(YamlNode group, string name, string language)
    {
        if (SearchLanguages.Of(language) is SearchLanguage.Other)
        {
            throw Mistake(name, group, $"“{language}” is no language that search knows: fr, en or nl");
        }

        if (group is not YamlSequenceNode items)
        {
            throw Mistake(name, group, "words stand between brackets, separated by commas");
        }

        return [.. items.Select(item => item is YamlScalarNode { Value: { } text } && text.Trim().Length >= ShortestWord && SynonymWord.Of(text.Trim(), SearchLanguages.Of(language)) is { } word
            ? word
            : throw Mistake(name, item, "a word has two letters or more"))];
    }

    private static SynonymException Mistake(string name, YamlNode node, string what) => new($"{name}, line {node.Start.Line}: {what}");
}

/// <summary>A synonym file has a mistake; the message says where and which.</summary>
public sealed class SynonymException(string message) : Exception(message);
