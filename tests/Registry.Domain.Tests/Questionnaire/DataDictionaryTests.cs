using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Questionnaire;

public class DataDictionaryTests
{
    [Fact]
    public void Document_InTheRepository_IsThatOfTheCurrentDefinition()
    {
        var written = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "data-dictionary.md"));

        Assert.True(
            written == DataDictionary.Write(Definitions.Current),
            "docs/data-dictionary.md is not up to date: run “dotnet run --project src/Registry.Web -- questionnaire dictionary > docs/data-dictionary.md”.");
    }

    [Fact]
    public void Write_EveryFieldQuestionAndOption_IsThere()
    {
        var text = DataDictionary.Write(Definitions.Current);

        Assert.All(Definitions.Current.Header, field => Assert.Contains($"### `header.{field.Id}`", text, StringComparison.Ordinal));
        Assert.All(Definitions.Current.Questions, question => Assert.Contains($"### {question.Id}\n\n- English: {question.Text.English}\n- French: {question.Text.French}\n", text, StringComparison.Ordinal));
        Assert.All(Definitions.Current.Questions.SelectMany(question => question.Options), option => Assert.Contains($"- Option `{option.Value}`: {option.Label.English}", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_Condition_IsInWords() =>
        Assert.Contains("- Asked when: the impact level is 3 or more", DataDictionary.Write(Definitions.Current), StringComparison.Ordinal);
}
