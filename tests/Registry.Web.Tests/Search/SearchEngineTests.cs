using CsCheck;
using Registry.Domain.Search;
using Registry.Web.Search;

namespace Registry.Web.Tests.Search;

public sealed class SearchEngineTests : IDisposable
{
    private readonly SearchDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("ecole")]
    [InlineData("écoles")]
    [InlineData("l'école")]
    [InlineData("L’École")]
    public void Match_FormsOfOneWord_FindTheSameNotices(string typed)
    {
        _database.Write(1, "fr", "Carte scolaire", "Répartir les élèves entre les écoles");
        _database.Write(2, "en", "Places at the École des Lilas");
        _database.Write(3, "fr", "Stationnement");

        Assert.Equal([1, 2], _database.Find(typed).Order());
    }

    [Fact]
    public void Match_WordOfOneLanguage_ComesBeforeTheChanceStemOfAnother()
    {
        _database.Write(1, "nl", "Signalen voor handhaving", "Onderzoek naar fraude met toeslagen");
        _database.Write(2, "en", "Fraud risk assessment");

        Assert.Equal([1, 2], _database.Find("fraude"));
        Assert.Equal([2, 1], _database.Find("fraud"));
    }

    [Fact]
    public void Match_SeveralWords_FindsNoticesThatHoldAll()
    {
        _database.Write(1, "fr", "Place en crèche");
        _database.Write(2, "fr", "Place de parking");

        Assert.Equal([1], _database.Find("crèches place"));
    }

    [Fact]
    public void Match_FunctionWords_DoNotNarrowTheQuery()
    {
        _database.Write(1, "fr", "Contrôle de stationnement");

        Assert.Equal([1], _database.Find("le contrôle du stationnement"));
    }

    [Fact]
    public void Match_OnlyFunctionWords_AreSearched()
    {
        _database.Write(1, "fr", "Place de parking");
        _database.Write(2, "fr", "Parking");

        Assert.Equal([1], _database.Find("de"));
    }

    [Fact]
    public void Match_Phrase_FindsWordsInThatOrderOnly()
    {
        _database.Write(1, "fr", "Score de risque");
        _database.Write(2, "fr", "Risque sans score");

        Assert.Equal([1], _database.Find("\"score de risque\""));
        Assert.Equal(2, _database.Find("score risque").Count);
    }

    [Fact]
    public void Match_Exclusion_LeavesNoticesOut()
    {
        _database.Write(1, "fr", "Aide au logement", "Repérer la fraude");
        _database.Write(2, "fr", "Aide au logement");
        _database.Write(3, "fr", "Stationnement");

        Assert.Equal([2], _database.Find("logement -fraude"));
        Assert.Equal([3, 2], _database.Find("-fraudes"));
    }

    [Fact]
    public void Match_Translation_IsFoundInBothLanguages()
    {
        SearchText.Write(
            _database.Connection, null, 1, [new SearchableText("fr", "Qualité de l’air", "", ""), new SearchableText("en", "Air quality", "", "")]);

        Assert.Equal([1], _database.Find("qualities"));
        Assert.Equal([1], _database.Find("qualités"));
        Assert.Equal([1], _database.Find("\"air quality\" qualité"));
    }

    [Theory]
    [InlineData("el", "Η δημόσια διοίκηση", "διοίκηση")]
    [InlineData("ru", "Общественный транспорт", "ТРАНСПОРТ")]
    [InlineData("ar", "الذكاء الاصطناعي", "الاصطناعي")]
    [InlineData("hi", "हिन्दी भाषा", "हिन्दी")]
    [InlineData("zh", "算法登记", "算法")]
    public void Match_OtherScripts_AreFound(string language, string title, string typed)
    {
        _database.Write(1, language, title);
        _database.Write(2, language, "2026");

        Assert.Equal([1], _database.Find(typed));
    }

    [Fact]
    public void Match_BeginningOfLastWord_IsReadAsSuchAfterTheWordItself()
    {
        _database.Write(1, "fr", "Contrôle du stationnement");

        var matches = SearchEngine.Match(_database.Connection, SearchQuery.Parse("contrôle statio"));

        Assert.Equal([1], matches.NoticeIds);
        Assert.True(matches.Query.Terms[^1].IsBeginning);

        _database.Write(2, "fr", "Contrôle statio");
        Assert.Equal([2, 1], _database.Find("contrôle statio"));
    }

    [Fact]
    public void Match_WordOfALongNoticesTitle_BeatsMentionsInAShortText()
    {
        var filler = string.Join(' ', Enumerable.Range(0, 2_000).Select(number => $"mot{number}"));
        _database.Write(1, "fr", "Fraude aux aides", filler, filler);
        _database.Write(2, "fr", "Aides", "", "fraude fraude fraude fraude");
        _database.Write(3, "fr", "Aides", "La fraude");
        for (var id = 4; id < 20; id++)
        {
            _database.Write(id, "fr", "Voirie");
        }

        Assert.Equal([1, 3, 2], _database.Find("fraude"));
    }

    [Fact]
    public void Match_MoreThanTheCap_RanksTheNewestAndCountsAll()
    {
        _database.Write(1, "fr", "Fraude");
        _database.Write(2, "fr", "Voirie", "", "fraude");
        _database.Write(3, "fr", "Fraude");
        _database.Write(4, "fr", "Voirie", "", "fraude");

        var matches = SearchEngine.Match(_database.Connection, SearchQuery.Parse("fraude"), rankCap: 2);

        Assert.Equal([3, 4, 2, 1], matches.NoticeIds);
    }

    [Fact]
    public void Write_SameNoticeAgain_ReplacesItsWords()
    {
        _database.Write(1, "fr", "Ancien titre");
        _database.Write(1, "nl", "Nieuwe titel");

        Assert.Empty(_database.Find("ancien"));
        Assert.Equal([1], _database.Find("nieuwe"));
    }

    [Fact]
    public void Remove_Notice_IsFoundNoMore()
    {
        _database.Write(1, "fr", "Titre");
        SearchText.Remove(_database.Connection, null, 1);
        SearchText.Remove(_database.Connection, null, 2);

        Assert.Empty(_database.Find("titre"));
        Assert.Empty(_database.Find("-rien"));
    }

    [Fact]
    public void Write_TransactionRolledBack_LeavesNothing()
    {
        using (var transaction = _database.Connection.BeginTransaction())
        {
            SearchText.Write(_database.Connection, transaction, 1, [new SearchableText("fr", "Titre", "", "")]);
            transaction.Rollback();
        }

        Assert.Empty(_database.Find("titre"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("☃ ²")]
    public void Match_NothingSearchable_FindsNothing(string typed)
    {
        _database.Write(1, "fr", "Titre");

        Assert.Empty(_database.Find(typed));
    }

    [Theory]
    [InlineData("title_fr : titre")]
    [InlineData("titre AND NOT NEAR(titre titre, 2) OR")]
    [InlineData("titre* ^titre + \"titre")]
    [InlineData("צה\"ל {titre} (titre")]
    [InlineData("'; DROP TABLE NoticeSearch; --")]
    [InlineData("-- -\"\" -titre\0titre")]
    public void Match_SyntaxOfTheDatabase_HasNoMeaning(string typed)
    {
        _database.Write(1, "fr", "Titre");

        Assert.All(_database.Find(typed), id => Assert.Equal(1, id));
        Assert.Equal([1], _database.Find("titre"));
    }

    [Fact]
    public void Match_AnyString_IsSafe()
    {
        _database.Write(1, "fr", "Titre", "Une aide", "Un texte");
        var fragment = Gen.OneOf(
            Gen.String[0, 10],
            Gen.OneOf("\"", "-", "*", " AND ", " OR ", " NOT ", "NEAR(", ")", "{title_fr}", ":", "^", "+", "'", "titre", "aide", " ", "\0", "«", "צה\"ל"));

        fragment.List[0, 12].Sample(fragments => _database.Find(string.Concat(fragments)).All(id => id == 1), threads: 1);
    }
}
