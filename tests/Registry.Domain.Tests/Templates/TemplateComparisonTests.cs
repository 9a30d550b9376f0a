using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Templates;

namespace Registry.Domain.Tests.Templates;

public sealed class TemplateComparisonTests
{
    private static readonly TemplateContent First = Content(
        ["header.department"], ("header.summary", "Reads plates."), ("header.decision", "A fine."), ("FRU-01", "light"), ("SOU-01", "supplier"));

    private static readonly TemplateContent Second = Content(
        ["header.department", "SOU-01"], ("header.summary", "Reads plates at night."), ("header.decision", "A fine."), ("FRU-01", "heavy"), ("EXP-01", "voted"));

    [Fact]
    public void Between_VersionsAndOwnAnswers_TellsWhatIsSafeToTakeOver()
    {
        var own = Own(("header.summary", "Reads plates."), ("header.decision", "A fine of 35 euros."), ("FRU-01", "medium"), ("SOU-01", "supplier"));

        var changes = TemplateComparison.Between(First, Second, own);

        Assert.Equal(
            [("SOU-01", TemplateChangeKind.NowLocal), ("header.summary", TemplateChangeKind.Changed), ("FRU-01", TemplateChangeKind.Changed), ("EXP-01", TemplateChangeKind.Added)],
            changes.Select(change => (change.Path, change.Kind)));
        // The body wrote its own FRU-01; it wrote nothing at EXP-01 and left the summary as it was.
        Assert.Equal(["header.summary", "EXP-01"], changes.Where(change => change.IsSafe).Select(change => change.Path));
        Assert.True(changes.Single(change => change.Path == "FRU-01").IsOwnAnswer);
        Assert.False(changes.Single(change => change.Path == "SOU-01").IsProposed);
    }

    [Fact]
    public void Between_OwnAnswerThatAlreadySaysIt_HasNothingToDecide()
    {
        var changes = TemplateComparison.Between(First, Second, Own(("header.summary", "Reads plates at night."), ("FRU-01", "heavy"), ("EXP-01", "voted")));

        Assert.Equal(["SOU-01"], changes.Select(change => change.Path));
    }

    [Fact]
    public void Between_AnswerThatWasLocal_IsNeverSafeOnceTheBodyGaveIt()
    {
        var shared = Content([], ("header.department", "Roads"));

        var given = Assert.Single(TemplateComparison.Between(Content(["header.department"]), shared, Own(("header.department", "Town hall"))));
        var blank = Assert.Single(TemplateComparison.Between(Content(["header.department"]), shared, Own()));

        Assert.False(given.IsSafe);
        Assert.True(blank.IsSafe);
    }

    [Fact]
    public void With_DecidedPaths_AsksOnlyForTheOthersNextTime()
    {
        var decided = First.With(["header.summary", "SOU-01"], Second);

        Assert.Equal(["FRU-01", "EXP-01"], TemplateComparison.Between(decided, Second).Select(change => change.Path));
        Assert.Empty(TemplateComparison.Between(decided.With(["FRU-01", "EXP-01"], Second), Second));
    }

    [Fact]
    public void OriginOf_OwnAnswers_ListsWhatIsTheSame()
    {
        var origin = First.OriginOf(Own(("header.summary", "Reads plates."), ("header.decision", "Other"), ("FRU-01", "light")));

        Assert.Equal(["FRU-01", "header.summary"], origin);
    }

    [Fact]
    public void OriginOf_AnswerThatTheBodyWithholds_DoesNotTellIt() =>
        Assert.Empty(First.OriginOf(path => path == "FRU-01" ? new StatedValue("light", DisclosureState.Withheld, "CRPA L.311-5") : null));

    [Fact]
    public void Read_WhatWasWritten_IsTheSameContent()
    {
        var content = Second with { Local = [new LocalAnswer("header.contact", "The desk that answers the telephone.")] };

        var read = TemplateContentJson.Read(TemplateContentJson.Write(content).ToJsonString());

        Assert.Empty(TemplateComparison.Between(content, read));
        Assert.Equal(content.Local, read.Local);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"shared": {}}""")]
    public void Read_AnythingElse_SaysSo(string text) => Assert.Throws<FormatException>(() => TemplateContentJson.Read(text));

    private static TemplateContent Content(string[] local, params (string Path, string Value)[] shared) => new(
        shared.ToDictionary(pair => pair.Path, pair => new StatedValue(JsonValue.Create(pair.Value))), [.. local.Select(path => new LocalAnswer(path))]);

    private static Func<string, StatedValue?> Own(params (string Path, string Value)[] values) =>
        path => values.Where(value => value.Path == path).Select(value => new StatedValue(JsonValue.Create(value.Value))).FirstOrDefault();
}
