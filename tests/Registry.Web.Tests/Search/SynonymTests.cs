using Registry.Domain.Search;
using Registry.Web.Search;
using Registry.Web.Search.Synonyms;

namespace Registry.Web.Tests.Search;

public sealed class SynonymTests : IDisposable
{
    private static readonly SynonymCatalogue Known = new(SynonymFiles.Read(new StringReader("- [cantine, restauration scolaire]\n- [RSA, revenu de solidarité active]"), "fr.yaml", "fr"));

    private readonly SearchDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Match_Synonym_FollowsTheWordItself()
    {
        _database.Write(1, "fr", "La restauration scolaire", "restauration scolaire restauration scolaire");
        _database.Write(2, "fr", "Divers", "", "une cantine");

        Assert.Equal([2, 1], Find("cantines"));
        Assert.Equal([1, 2], Find("restauration scolaire"));
    }

    [Fact]
    public void Match_SynonymOfSeveralWords_StandsForAllOfThem()
    {
        _database.Write(1, "fr", "Dossiers de RSA à vérifier");
        _database.Write(2, "fr", "Solidarité active");

        Assert.Equal([1], Find("vérifier revenu de solidarité active"));
    }

    [Theory]
    [InlineData("crèche", "fr", "garderie")]
    [InlineData("nursery", "en", "childcare")]
    [InlineData("nursery", "fr", "childcare,crèche")]
    public void AlsoSearched_NamesWordsThatTheReaderUnderstands(string typed, string reading, string expected)
    {
        var known = new SynonymCatalogue(
        [
            .. SynonymFiles.Read(new StringReader("- [crèche, garderie]"), "fr.yaml", "fr"),
            .. SynonymFiles.Read(new StringReader("- [nursery, childcare]"), "en.yaml", "en"),
            .. SynonymFiles.Read(new StringReader("- [crèche, kinderopvang]"), "nl.yaml", "nl"),
            .. SynonymFiles.ReadAcross(new StringReader("- { fr: [crèche], en: [nursery], nl: [kinderopvang] }"), "across.yaml"),
        ]);
        _database.Write(1, "fr", "Garderie et crèche");
        _database.Write(2, "en", "Childcare and nursery");
        _database.Write(3, "nl", "Kinderopvang");

        var matches = SearchEngine.Match(_database.Connection, SearchQuery.Parse(typed), synonyms: known, reading: reading);

        Assert.Equal(expected.Split(','), matches.AlsoSearched.Order(StringComparer.Ordinal));
        Assert.Contains(3, matches.NoticeIds);
    }

    [Fact]
    public void Match_PhrasesAndExclusions_AreNotWidened()
    {
        _database.Write(1, "fr", "Restauration scolaire");
        _database.Write(2, "fr", "Repas");

        Assert.Empty(Find("\"cantine\""));
        Assert.Equal([2, 1], Find("-cantine"));
    }

    [Fact]
    public void Match_ExcludedWord_IsLeftOutOfWhatSynonymsFind()
    {
        _database.Write(1, "fr", "Restauration scolaire");
        _database.Write(2, "fr", "Restauration scolaire", "Pendant les vacances");

        Assert.Equal([1], Find("cantine -vacances"));
    }

    [Fact]
    public void Match_SynonymOfAnotherLanguage_IsSearchedInItsOwnLanguageOnly()
    {
        var across = new SynonymCatalogue(SynonymFiles.ReadAcross(new StringReader("- { fr: [déchets], en: [waste] }"), "across.yaml"));
        _database.Write(1, "en", "Waste collection");
        _database.Write(2, "fr", "Le nom Waste");

        Assert.Equal([1], SearchEngine.Match(_database.Connection, SearchQuery.Parse("déchet"), synonyms: across).NoticeIds);
    }

    [Fact]
    public void Highlight_OfANoticeFoundBySynonym_MarksTheSynonym()
    {
        var marked = new Highlighter(SearchQuery.Parse("cantine"), Known).Snippet("Le service de la restauration scolaire.", "fr");

        Assert.Equal("restauration scolaire", Assert.Single(marked, part => part.IsMatch).Text);
    }

    [Theory]
    [InlineData("- [seul]", "line 1")]
    [InlineData("- [crèche, garderie]\n- [crèches, nourrice]", "line 2")]
    [InlineData("- [crèche, '']", "line 1")]
    [InlineData("- crèche", "line 1")]
    [InlineData("mot: crèche", "list")]
    [InlineData("- [crèche", "line")]
    public void Read_FileWithAMistake_NamesFileAndLine(string text, string where)
    {
        var fault = Assert.Throws<SynonymException>(() => SynonymFiles.Read(new StringReader(text), "fr.yaml", "fr"));

        Assert.StartsWith("fr.yaml", fault.Message);
        Assert.Contains(where, fault.Message);
    }

    [Fact]
    public void Shipped_Files_HaveTheGroupsThatCitizensNeed()
    {
        var groups = SynonymFiles.Shipped();

        Assert.True(groups.Count(group => group.Words.All(word => word.Language == SearchLanguage.French)) >= 40);
        Assert.True(groups.Count(group => group.Words.All(word => word.Language == SearchLanguage.English)) >= 25);
        Assert.Contains(groups, group => group.Words.Select(word => word.Language).Distinct().Count() == 3);
    }

    private IReadOnlyList<long> Find(string typed) => SearchEngine.Match(_database.Connection, SearchQuery.Parse(typed), synonyms: Known).NoticeIds;
}
