using CsCheck;
using Registry.Domain.Notices.Changes;

namespace Registry.Domain.Tests.Notices.Changes;

public sealed class WordDifferenceTests
{
    private static readonly string[] Pieces = ["le ", "maire ", "décide", ", ", "l’école ", "60 ", "jours", ".", "\n", "  ", "é"];

    private static readonly Gen<string> Sentences = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[0, 30].Select(string.Concat);

    [Fact]
    public void Between_AnyTwoTexts_GivesBothBack() => Gen.Select(Gen.OneOf(Sentences, Gen.String), Gen.OneOf(Sentences, Gen.String)).Sample((before, after) =>
    {
        var changes = WordDifference.Between(before, after);

        Assert.Equal(before, Text(changes, WordChangeKind.Added));
        Assert.Equal(after, Text(changes, WordChangeKind.Removed));
        Assert.DoesNotContain(changes.Zip(changes.Skip(1)), pair => pair.First.Kind == pair.Second.Kind);
    });

    [Fact]
    public void Between_OneText_KeepsAll() => Sentences.Sample(text => Assert.All(WordDifference.Between(text, text), word => Assert.Equal(WordChangeKind.Kept, word.Kind)));

    [Fact]
    public void Between_AnEditedSentence_MarksTheWordsAlone() => Assert.Equal(
        [
            new(WordChangeKind.Kept, "Vous avez "),
            new(WordChangeKind.Removed, "deux mois"),
            new(WordChangeKind.Added, "trente jours"),
            new(WordChangeKind.Kept, " pour écrire au maire"),
            new(WordChangeKind.Added, ", gratuitement"),
            new(WordChangeKind.Kept, "."),
        ],
        WordDifference.Between("Vous avez deux mois pour écrire au maire.", "Vous avez trente jours pour écrire au maire, gratuitement."));

    [Fact]
    public void Between_TextsFarTooLong_StillGivesBothBack()
    {
        var before = string.Join(' ', Enumerable.Range(0, 3000));
        var after = string.Join(' ', Enumerable.Range(5000, 3000));

        Assert.Equal([before, after], WordDifference.Between(before, after).Select(word => word.Text));
    }

    private static string Text(IEnumerable<WordChange> changes, WordChangeKind without) => string.Concat(changes.Where(word => word.Kind != without).Select(word => word.Text));
}
