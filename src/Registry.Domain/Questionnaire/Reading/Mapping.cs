using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Registry.Domain.Questionnaire.Reading;

/// <summary>
/// One mapping of the file. A key is known because somebody asks for it: those that nobody asked for are mistakes.
/// A mistake is noted and a stand-in returned, so that all are found in one reading.
/// </summary>
internal sealed class Mapping(YamlMappingNode node, string where, Findings findings)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public IEnumerable<string> Keys => node.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value ?? "");

    public bool Has(string key) => Keys.Contains(key);

    public void Refuse(string message) => findings.Add(node.Start, where, message);

    public string Text(string key) => Required(key) is { } value ? TextOf(key, value) ?? "" : "";

    public string? OptionalText(string key) => Optional(key) is { } value ? TextOf(key, value) : null;

    public LocalisedText Localised(string key) => OptionalLocalised(key, Required(key)) ?? new LocalisedText("", "");

    public LocalisedText? OptionalLocalised(string key) => OptionalLocalised(key, Optional(key));

    public decimal Number(string key) => Required(key) is { } value ? NumberOf(key, value) ?? 0 : 0;

    public decimal? OptionalNumber(string key) => Optional(key) is { } value ? NumberOf(key, value) : null;

    public int Whole(string key) => Required(key) is { } value ? WholeOf(key, value) ?? 0 : 0;

    public int? OptionalWhole(string key) => Optional(key) is { } value ? WholeOf(key, value) : null;

    public bool Flag(string key, bool otherwise = false) => Optional(key) is { } value ? Word(key, value, Words.TrueFalse) : otherwise;

    public DateOnly? OptionalDate(string key)
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            findings.Add(node.Children[key].Start, where, $"'{key}' must be a date such as 2026-11-23");
        }

        return date;
    }

    public T Word<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct =>
        Required(key) is { } value ? Word(key, value, words) : default;

    public IReadOnlyList<string> Texts(string key) => Required(key) is { } value ? TextsOf(key, value) : [];

    public IReadOnlyList<string> OptionalTexts(string key) => Optional(key) is { } value ? TextsOf(key, value) : [];

    public T One<T>(string key, Func<Mapping, T> read) => ReadOne(key, Required(key) ?? new YamlMappingNode(), read);

    public T? OptionalOne<T>(string key, Func<Mapping, T> read)
        where T : class =>
        Optional(key) is { } value ? ReadOne(key, value, read) : null;

    public IReadOnlyList<T> Many<T>(string key, Func<Mapping, T> read) =>
        Required(key) is { } value ? ReadMany(key, value, read) : [];

    public IReadOnlyList<T> OptionalMany<T>(string key, Func<Mapping, T> read) =>
        Optional(key) is { } value ? ReadMany(key, value, read) : [];

    public void RefuseTheRest()
    {
        foreach (var key in node.Children.Keys.Where(k => k is not YamlScalarNode { Value: { } name } || !_known.Contains(name)))
        {
            findings.Add(key.Start, where, $"unknown key '{key}'; known here: {string.Join(", ", _known)}");
        }
    }

    private YamlNode? Optional(string key)
    {
        _known.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private YamlNode? Required(string key)
    {
        var value = Optional(key);
        if (value is null)
        {
            Refuse($"'{key}' is missing");
        }

        return value;
    }

    private string? TextOf(string key, YamlNode value)
    {
        if (value is YamlScalarNode { Value: { Length: > 0 } text })
        {
            return text;
        }

        findings.Add(value.Start, where, $"'{key}' must be a text");
        return null;
    }

    private LocalisedText? OptionalLocalised(string key, YamlNode? value)
    {
        if (value is null)
        {
            return null;
        }

        var text = ReadOne(key, value, m => new LocalisedText(m.Text("fr"), m.Text("en")));
        return text;
    }

    private decimal? NumberOf(string key, YamlNode value)
    {
        if (value is YamlScalarNode { Value: { } text } && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        findings.Add(value.Start, where, $"'{key}' must be a number");
        return null;
    }

    private int? WholeOf(string key, YamlNode value)
    {
        if (NumberOf(key, value) is not { } number)
        {
            return null;
        }

        if (number != decimal.Truncate(number) || number is < 0 or > int.MaxValue)
        {
            findings.Add(value.Start, where, $"'{key}' must be a whole number, 0 or more");
            return null;
        }

        return (int)number;
    }

    [SuppressMessage("Performance", "CA1859", Justification = "Words are shared read-only.")]
    private T Word<T>(string key, YamlNode value, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (value is YamlScalarNode { Value: { } text } && words.TryGetValue(text, out var word))
        {
            return word;
        }

        findings.Add(value.Start, where, $"'{key}' is '{value}'; it must be one of: {string.Join(", ", words.Keys)}");
        return default;
    }

    private List<string> TextsOf(string key, YamlNode value)
    {
        List<string> texts = [.. Items(key, value).Select(item => TextOf(key, item)).OfType<string>()];
        findings.Positions.Note(texts, value.Start);
        return texts;
    }

    private List<T> ReadMany<T>(string key, YamlNode value, Func<Mapping, T> read) =>
        [.. Items(key, value).Select(item => ReadOne(key, item, read))];

    private YamlSequenceNode Items(string key, YamlNode value)
    {
        if (value is YamlSequenceNode items)
        {
            return items;
        }

        findings.Add(value.Start, where, $"'{key}' must be a list");
        return [];
    }

    private T ReadOne<T>(string key, YamlNode value, Func<Mapping, T> read)
    {
        if (value is not YamlMappingNode children)
        {
            findings.Add(value.Start, where, $"'{key}' must hold keys of its own");
            children = [];
        }

        var mapping = new Mapping(children, WhereOf(key, children), value is YamlMappingNode ? findings : new Findings());
        var result = read(mapping);
        mapping.RefuseTheRest();
        if (result is not null)
        {
            findings.Positions.Note(result, value.Start);
        }

        return result;
    }

    private string WhereOf(string key, YamlMappingNode child)
    {
        var id = child.Children.TryGetValue(new YamlScalarNode("id"), out var value) && value is YamlScalarNode { Value: { Length: > 0 } text } ? text : null;
        var inHeader = where.StartsWith("header", StringComparison.Ordinal);
        return (id, where) switch
        {
            (not null, _) => inHeader ? $"{where}.{id}" : id,
            (null, "file") => key,
            _ => where,
        };
    }
}
