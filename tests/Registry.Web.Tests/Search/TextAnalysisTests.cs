using System.Text;
using CsCheck;
using Registry.Web.Search;

namespace Registry.Web.Tests.Search;

public sealed class TextAnalysisTests
{
    [Theory]
    [InlineData("fr", "école", "ecole", "écoles", "L’École", "l'école", "ÉCOLES", "e\u0301cole", "qu’école", "éco\u00ADle")]
    [InlineData("fr", "algorithme", "algorithmes", "l’algorithme", "d'algorithmes", "Algorithme")]
    [InlineData("fr", "œuvre", "oeuvre", "Œuvres", "l’œuvre", "d’œuvres")]
    [InlineData("fr", "cheval", "chevaux")]
    [InlineData("fr", "agréé", "agréée", "agréés")]
    [InlineData("fr", "RSA", "R.S.A.", "R.S.A", "r.s.a.", "l’R.S.A.")]
    [InlineData("en", "school", "schools", "school's", "SCHOOL’S")]
    [InlineData("en", "benefit", "benefits", "Benefits")]
    [InlineData("en", "école", "ecole", "l’école", "écoles")]
    [InlineData("nl", "parkeren", "parkeer", "Parkeren")]
    [InlineData("nl", "auto", "auto's", "auto’s")]
    [InlineData("nl", "gemeente", "gemeenten", "Gemeente")]
    [InlineData("nl", "geïnd", "geind")]
    [InlineData("de", "Straße", "strasse", "STRASSE")]
    public void Tokens_FormsOfOneWord_Meet(string language, string word, params string[] forms)
    {
        var stem = Stems(word, language);

        Assert.Single(stem);
        Assert.All(forms, form => Assert.Equal(stem, Stems(form, language)));
    }

    [Theory]
    [InlineData("fr", "école", "écologie")]
    [InlineData("en", "school", "scholar")]
    [InlineData("nl", "parkeren", "parkeervergunning")]
    [InlineData("de", "Schule", "Schulen")]
    [InlineData("fr", "zzzzzz", "z")]
    public void Tokens_DifferentWords_StayApart(string language, string one, string other) => Assert.NotEqual(Stems(one, language), Stems(other, language));

    [Fact]
    public void Tokens_FunctionWords_AreKept() => Assert.Equal(["ce", "que", "est", "la", "ville"], Stems("ce que c’est, la ville", "de"));

    [Fact]
    public void Tokens_WordsJoinedByDots_AreWords() =>
        Assert.Equal(["data", "gouv", "fr", "agent", "e", "s", "gpt", "4"], Stems("data.gouv.fr agent·e·s GPT-4", "de"));

    [Theory]
    [InlineData("Η δημόσια διοίκηση")]
    [InlineData("Общественный транспорт")]
    [InlineData("الذكاء الاصطناعي")]
    [InlineData("हिन्दी भाषा")]
    public void Tokens_OtherScripts_KeepTheirWords(string text) =>
        Assert.Equal(text.ToLowerInvariant().Split(' ').Length, Stems(text, "el").Count);

    [Fact]
    public void Tokens_Offsets_PointToTheWordsAsWritten()
    {
        const string text = "Qu’est-ce que l’École des œuvres ?";

        var words = TextAnalysis.Tokens(text, SearchLanguage.French).Select(token => text[token.Start..token.End]);

        Assert.Equal(["est", "ce", "que", "École", "des", "œuvres"], words);
    }

    [Fact]
    public void Tokens_Maximum_ReadsNoFurther() => Assert.Equal(3, TextAnalysis.Tokens("un deux trois quatre", SearchLanguage.French, 3).Count);

    [Fact]
    public void Tokens_AnyText_AreWordsInsideIt() =>
        Gen.Select(Gen.String[0, 60], Gen.Enum<SearchLanguage>()).Sample((text, language) =>
            TextAnalysis.Tokens(text, language).All(token =>
                token.Start >= 0 && token.Start < token.End && token.End <= text.Length
                && token.Stem.Length > 0 && !token.Stem.Any(character => char.IsPunctuation(character) || char.IsWhiteSpace(character))));

    [Fact]
    public async Task Tokens_FromManyThreads_AreTheSame()
    {
        var texts = Enumerable.Range(0, 200).Select(number => $"L’école numéro {number} des gemeenten, schools et œuvres").ToList();
        var expected = texts.Select(text => Stems(text, "fr")).ToList();

        var actual = await Task.WhenAll(texts.Select(text => Task.Run(() => Stems(text, "fr"))));

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void AppendStems_Text_JoinsTheTokensWithSpaces()
    {
        var column = new StringBuilder();

        TextAnalysis.AppendStems("Aide sociale", SearchLanguage.Other, column);

        Assert.Equal("aide sociale ", column.ToString());
    }

    private static IReadOnlyList<string> Stems(string text, string language) =>
        [.. TextAnalysis.Tokens(text, SearchLanguages.Of(language)).Select(token => token.Stem)];
}
