namespace Registry.Web.Search.Synonyms;

/// <summary>Words that are searched for one another, in one language or several.</summary>
public sealed record SynonymGroup(IReadOnlyList<SynonymWord> Words);

/// <summary>One word or fixed phrase of a group.</summary>
/// <param name="Text">As the file writes it.</param>
/// <param name="Stems">As the index holds them, in their order.</param>
/// <param name="Key">The stems that a query would have: those of articles and the like are left out.</param>
public sealed record SynonymWord(string Text, SearchLanguage Language, IReadOnlyList<string> Stems, string Key)
{
    /// <summary>Null for a text without a word.</summary>
    public static SynonymWord? Of(string text, SearchLanguage language)
    {
        string[] stems = [.. TextAnalysis.Tokens(text, language).Select(token => token.Stem)];
        var forms = TextAnalysis.Tokens(text, SearchLanguage.Other).Select(token => token.Stem);
        string[] telling = [.. stems.Zip(forms).Where(word => !AnalysedQuery.IsFunctionWord(word.Second)).Select(word => word.First)];
        return telling.Length == 0 ? null : new SynonymWord(text, language, stems, string.Join(' ', telling));
    }
}
