using CsCheck;
using Registry.Domain.Search;

namespace Registry.Domain.Tests.Search;

public sealed class SearchQueryTests
{
    [Fact]
    public void Parse_WordsPhraseAndExclusions_KeepsEachAsTyped()
    {
        var query = SearchQuery.Parse("  crèche \"place en crèche\" -fraude  -\"score de risque\" ");

        Assert.Equal(
            [
                new SearchTerm("crèche"),
                new SearchTerm("place en crèche", IsPhrase: true),
                new SearchTerm("fraude", IsExcluded: true),
                new SearchTerm("score de risque", IsPhrase: true, IsExcluded: true),
            ],
            query.Terms);
    }

    [Fact]
    public void Parse_FrenchQuotationMarks_ReadsPhrase() =>
        Assert.Equal([new SearchTerm("aide sociale", IsPhrase: true)], SearchQuery.Parse("«\u00A0aide sociale\u00A0»").Terms);

    [Fact]
    public void Parse_QuoteNeverClosed_ReadsWords() =>
        Assert.Equal([new SearchTerm("aide"), new SearchTerm("sociale")], SearchQuery.Parse("\"aide sociale").Terms);

    [Fact]
    public void Parse_HyphenInsideWord_IsNoExclusion() =>
        Assert.Equal([new SearchTerm("porte-à-porte")], SearchQuery.Parse("porte-à-porte").Terms);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" - -- \"\" «» ?!… 🙂 *")]
    public void Parse_NothingToSearch_IsEmpty(string? typed) => Assert.True(SearchQuery.Parse(typed).IsEmpty);

    [Fact]
    public void Parse_FarTooLong_ReadsTheBeginning()
    {
        Assert.Equal(SearchQuery.MaximumTerms, SearchQuery.Parse(string.Concat(Enumerable.Repeat("mot ", 1000))).Terms.Count);
        Assert.Equal(SearchQuery.MaximumLength, SearchQuery.Parse(new string('a', 5_000_000)).Terms.Single().Text.Length);
    }

    [Fact]
    public void Parse_AnyString_GivesSoundTermsWithinBounds() =>
        Gen.String[0, 300].Sample(typed =>
        {
            var terms = SearchQuery.Parse(typed).Terms;
            return terms.Count <= SearchQuery.MaximumTerms
                && terms.All(term => term.Text.Length is > 0 and <= SearchQuery.MaximumLength)
                && terms.All(term => !term.Text.EnumerateRunes().Any(rune => rune == System.Text.Rune.ReplacementChar));
        });

    [Fact]
    public void WithOpenEnd_LastTermIsWord_OpensOnlyThat()
    {
        var open = SearchQuery.Parse("aide stationn").WithOpenEnd();

        Assert.NotNull(open);
        Assert.Equal([new SearchTerm("aide"), new SearchTerm("stationn", IsBeginning: true)], open.Terms);
        Assert.Null(open.WithOpenEnd());
    }

    [Theory]
    [InlineData("")]
    [InlineData("aide \"stationn\"")]
    [InlineData("aide -stationn")]
    public void WithOpenEnd_LastTermIsNoPlainWord_IsNull(string typed) => Assert.Null(SearchQuery.Parse(typed).WithOpenEnd());
}
