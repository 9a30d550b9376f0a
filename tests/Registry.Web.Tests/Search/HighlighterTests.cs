using CsCheck;
using Registry.Domain.Search;
using Registry.Web.Search;

namespace Registry.Web.Tests.Search;

public sealed class HighlighterTests
{
    [Theory]
    [InlineData("ecole", "fr", "L’École et les écoles", "L’[École] et les [écoles]")]
    [InlineData("benefit fraud", "en", "Fraud in Benefits", "[Fraud] in [Benefits]")]
    [InlineData("\"score de risque\"", "fr", "Risque et score de risques", "Risque et [score de risques]")]
    [InlineData("aide -fraude", "fr", "Fraude aux aides", "Fraude aux [aides]")]
    [InlineData("<b>", "fr", "<b>Titre</b> & co", "<[b]>Titre</[b]> & co")]
    [InlineData("risque \"score de risque\"", "fr", "score de risque", "[score de risque]")]
    [InlineData("absent", "fr", "Titre", "Titre")]
    [InlineData("", "fr", "Titre", "Titre")]
    public void Whole_Title_MarksWhatWasAsked(string typed, string language, string title, string expected) =>
        Assert.Equal(expected, Marked(new Highlighter(SearchQuery.Parse(typed)).Whole(title, language)));

    [Fact]
    public void Whole_QueryWithOpenEnd_MarksWordsThatBeginSo() =>
        Assert.Equal("La [vidéosurveillance]", Marked(new Highlighter(SearchQuery.Parse("videosurv").WithOpenEnd()!).Whole("La vidéosurveillance", "fr")));

    [Fact]
    public void Snippet_ShortText_IsWhole() =>
        Assert.Equal("Une [aide] sociale.", Marked(new Highlighter(SearchQuery.Parse("aides")).Snippet("Une aide sociale.", "fr")));

    [Fact]
    public void Snippet_WordsFarApart_ShowsWhereMostOfThemAre()
    {
        var text = $"Une aide. {Words(0, 45)} Une aide contre la fraude. {Words(45, 100)}";

        var snippet = Marked(new Highlighter(SearchQuery.Parse("aide fraude")).Snippet(text, "fr"));

        Assert.StartsWith("…", snippet, StringComparison.Ordinal);
        Assert.Contains("Une [aide] contre la [fraude].", snippet, StringComparison.Ordinal);
        Assert.EndsWith("…", snippet, StringComparison.Ordinal);
    }

    [Fact]
    public void Snippet_WordDeepInALongText_IsShownWithWhatStandsBefore()
    {
        var text = $"{Words(0, 3_000)} le stationnement payant {Words(0, 3_000)}";

        var snippet = Marked(new Highlighter(SearchQuery.Parse("stationnements")).Snippet(text, "fr"));

        Assert.Contains("mot2999 le [stationnement] payant mot0", snippet, StringComparison.Ordinal);
    }

    [Fact]
    public void Snippet_NothingFound_ShowsTheBeginning()
    {
        var snippet = Marked(new Highlighter(SearchQuery.Parse("absent")).Snippet(Words(0, 500), "fr"));

        Assert.Equal(Words(0, Highlighter.SnippetLength) + "…", snippet);
    }

    [Fact]
    public void Snippet_AnyTextAndQuery_IsPartOfTheTextAndNotTooLong() =>
        Gen.Select(
            Gen.OneOf(Gen.String[0, 15], Gen.OneOf("aide ", "école ", "l’aide. ", "mot ")).List[0, 250],
            Gen.OneOf("aide", "\"aide mot\"", "eco", "x")).Sample((parts, typed) =>
        {
            var text = string.Concat(parts);
            var highlighter = new Highlighter(SearchQuery.Parse(typed));

            var snippet = string.Concat(highlighter.Snippet(text, "fr").Select(piece => piece.Text));

            return text.Contains(snippet.Trim('…'), StringComparison.Ordinal)
                && TextAnalysis.Tokens(snippet, SearchLanguage.French).Count <= Highlighter.SnippetLength
                && string.Concat(highlighter.Whole(text, "fr").Select(piece => piece.Text)) == text;
        });

    private static string Words(int from, int to) => string.Join(' ', Enumerable.Range(from, to - from).Select(number => $"mot{number}"));

    private static string Marked(IEnumerable<HighlightedText> pieces) =>
        string.Concat(pieces.Select(piece => piece.IsMatch ? $"[{piece.Text}]" : piece.Text));
}
