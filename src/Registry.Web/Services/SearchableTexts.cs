using System.Text;
using Registry.Domain.Notices;
using Registry.Web.Search;

namespace Registry.Web.Services;

/// <summary>What can be found of a published notice: every disclosed text, in each language that it has.</summary>
public static class SearchableTexts
{
    /// <summary>The header fields that say what a citizen looks for first.</summary>
    private static readonly HashSet<string> Purpose = new(["summary", "affected_people", "decision"], StringComparer.Ordinal);

    public static IReadOnlyList<SearchableText> Of(NoticeDocument document) =>
        [.. document.Translations.Select(translation => translation.Language).Prepend(document.Language).Distinct().Select(language => In(document, language))];

    /// <summary>Every disclosed text, in the order of the page.</summary>
    public static IEnumerable<WrittenText> Passages(NoticeReading reading) =>
        reading.Header.Concat(reading.Themes.SelectMany(theme => theme.Values)).SelectMany(value => value.Items).SelectMany(Texts);

    private static SearchableText In(NoticeDocument document, string language)
    {
        var reading = new NoticeReading(document, language);
        var purpose = new StringBuilder();
        var text = new StringBuilder();
        foreach (var value in reading.Header.Where(value => value.Id != "title"))
        {
            Append(Purpose.Contains(value.Id) ? purpose : text, value);
        }

        foreach (var value in reading.Themes.SelectMany(theme => theme.Values))
        {
            Append(text, value);
        }

        return new SearchableText(language, reading.Title.Text, purpose.ToString(), text.ToString());
    }

    private static void Append(StringBuilder text, ReadValue value)
    {
        foreach (var written in value.Items.SelectMany(Texts))
        {
            text.Append(written.Text).Append('\n');
        }
    }

    private static IEnumerable<WrittenText> Texts(ReadItem item) => item switch
    {
        ReadText text => [text.Text],
        ReadGroup group => group.Parts.Select(part => part.Item.Text),
        _ => [],
    };
}
