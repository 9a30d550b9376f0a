using System.Globalization;
using System.Text.RegularExpressions;

namespace Registry.Web.Demonstration.Generated;

/// <summary>French sentences about nothing real, as an officer might write them for one notice: none comes twice while others are left.</summary>
internal sealed partial class GeneratedTexts(GeneratedVocabulary words, SeededNumbers numbers, GeneratedPurpose purpose, string supplier)
{
    private const int Attempts = 8;

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public string Paragraph(int sentences) => string.Join(' ', Enumerable.Range(0, sentences).Select(_ => Fill(FreshSentence())));

    private string FreshSentence()
    {
        var sentence = words.Sentences.Pick(numbers);
        for (var attempt = 0; attempt < Attempts && !_used.Add(sentence); attempt++)
        {
            sentence = words.Sentences.Pick(numbers);
        }

        return sentence;
    }

    private string Fill(string sentence) => Slot().Replace(sentence, slot => slot.Groups[1].Value switch
    {
        "place" or "quarter" or "street" => words.Place(numbers),
        "team" => words.Teams.Pick(numbers),
        "data" => words.Data.Pick(numbers),
        "topic" => words.Topics.Pick(numbers),
        "month" => numbers.OneOf(words.Months),
        "number" => (2 + numbers.Below(980)).ToString(CultureInfo.InvariantCulture),
        "files" => purpose.Files,
        "supplier" => supplier,
        "product" => numbers.OneOf(words.Products),
        var unknown => throw new FormatException($"The vocabulary has no {unknown}."),
    });

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Slot();
}
