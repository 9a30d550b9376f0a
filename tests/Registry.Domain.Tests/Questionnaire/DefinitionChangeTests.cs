using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Questionnaire;

public class DefinitionChangeTests
{
    private static readonly QuestionnaireDefinition Old = Definitions.Current;

    [Fact]
    public void Between_SameDefinition_IsEmpty() => Assert.Empty(DefinitionChange.Between(Old, Old).Entries);

    [Fact]
    public void Between_AddedAndRemovedQuestions_NamesBoth()
    {
        var added = Old.Question("FAI-06")! with { Id = "FAI-99" };
        var retired = new RetiredQuestion("FAI-04", new LocalisedText("Fait double emploi", "Duplicate"), ["FAI-99"], "1.1.0");
        var change = DefinitionChange.Between(Old, Old with
        {
            Version = "1.1.0",
            Questions = [.. Old.Questions.Where(question => question.Id != "FAI-04"), added],
            Retired = [.. Old.Retired, retired],
        });

        Assert.Equal(("1.0.0", "1.1.0"), (change.From, change.To));
        Assert.Equal("FAI-99", Assert.Single(change.Of(ChangeKind.Added)).Path);
        var removed = Assert.Single(change.Of(ChangeKind.Removed));
        Assert.Equal(("FAI-04", "Duplicate"), (removed.Path, removed.Reason?.English));
        Assert.Equal(["FAI-99"], removed.ReplacedBy!);
    }

    [Fact]
    public void Between_NewWordsForTheSameQuestion_IsReworded()
    {
        var change = DefinitionChange.Between(Old, With(Old.Question("FAI-03")! with { Text = new LocalisedText("Autre texte ?", "Other text?") }));

        Assert.Equal(("FAI-03", ChangeKind.Reworded), (Assert.Single(change.Entries).Path, change.Entries[0].Kind));
    }

    [Fact]
    public void NoLongerFit_ChosenOptionIsGone_IsAskedAgainAndOthersStay()
    {
        var question = Old.Question("FAI-01")!;
        var change = DefinitionChange.Between(Old, With(question with { Options = [.. question.Options.Where(option => option.Value != "skills")] }));

        Assert.Equal("skills", Assert.Single(Assert.Single(change.Of(ChangeKind.OptionsChanged)).OptionsRemoved).Value);
        Assert.Equal(["FAI-01"], change.NoLongerFit(Answer("FAI-01", new JsonArray("tasks", "skills"))));
        Assert.Empty(change.NoLongerFit(Answer("FAI-01", new JsonArray("tasks"))));
        Assert.Empty(change.NoLongerFit(new AnswerSet(new Dictionary<string, StatedValue>(), new Dictionary<string, StatedValue> { ["FAI-01"] = StatedValue.Unknown })));
    }

    [Fact]
    public void NoLongerFit_QuestionTakesAnotherForm_KeepsAPlainState()
    {
        var change = DefinitionChange.Between(Old, With(Old.Question("FAI-03")! with { Type = AnswerType.Text, Options = [] }));

        Assert.Equal(ChangeKind.Retyped, Assert.Single(change.Entries).Kind);
        Assert.Equal(["FAI-03"], change.NoLongerFit(Answer("FAI-03", JsonValue.Create("yes"))));
        Assert.Empty(change.NoLongerFit(new AnswerSet(new Dictionary<string, StatedValue>(), new Dictionary<string, StatedValue> { ["FAI-03"] = StatedValue.Unknown })));
    }

    private static QuestionnaireDefinition With(Question changed) => Old with
    {
        Version = "2.0.0",
        Questions = [.. Old.Questions.Select(question => question.Id == changed.Id ? changed : question)],
    };

    private static AnswerSet Answer(string id, JsonNode value) =>
        new(new Dictionary<string, StatedValue>(), new Dictionary<string, StatedValue> { [id] = new(value) });
}
