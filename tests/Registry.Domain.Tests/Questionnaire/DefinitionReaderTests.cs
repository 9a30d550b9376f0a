using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Questionnaire;

public class DefinitionReaderTests
{
    [Theory]
    [InlineData("- id: FIN-03", "tier: essential", "teir: essential", "unknown key 'teir'")]
    [InlineData("- id: FIN-03", "tier: essential", "tier: esential", "it must be one of: essential, standard, reinforced")]
    [InlineData("- id: FIN-03", "required: true", "required: oui", "it must be one of: true, false")]
    [InlineData("- id: FIN-03", "order: 17", "order: last", "'order' must be a number")]
    [InlineData("- id: FIN-03", "order: 17", "order: 1.5", "'order' must be a whole number")]
    [InlineData("- id: FIN-03", "levers: [metier, data]", "levers: metier", "'levers' must be a list")]
    [InlineData("- id: FIN-02", "scoring: {", "scoring: [{", "not valid YAML")]
    [InlineData("- id: FIN-02", "    tier: standard", "   tier: standard", "not valid YAML")]
    [InlineData("- id: FIN-02", "theme: FIN", "id: FIN-99", "not valid YAML")]
    public void Read_BadShape_NamesLine(string after, string right, string wrong, string message)
    {
        var (errors, line) = DefinitionFile.Broken(after, right, wrong);

        Assert.Contains(errors, e => e.Line == line && e.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_MissingLanguage_NamesTheTextThatLacksIt()
    {
        var (errors, line) = DefinitionFile.Broken("  fields:", "fr: Nom de l’algorithme\n        en: Name of the algorithm", "fr: Nom de l’algorithme");

        var error = Assert.Single(errors);
        Assert.Equal((line, "header.title", "'en' is missing"), (error.Line, error.Where, error.Message));
    }

    [Fact]
    public void Read_SeveralMistakes_ReportsAllInTheOrderOfTheFile()
    {
        var text = DefinitionFile.Break(DefinitionFile.Text, "- id: DRO-01", "value: internal", "code: internal", out var first);
        text = DefinitionFile.Break(text, "- id: EQU-03", "levers: [data,", "levers: [dada,", out var second);
        text = DefinitionFile.Break(text, "- id: L05", "DRO-01", "DRO-99", out var third);

        var errors = Assert.Throws<DefinitionException>(() => DefinitionReader.Read(text, DefinitionFile.Name)).Errors;

        Assert.Contains(errors, e => e.Line == first && e.Message.StartsWith("unknown key 'code'", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Line == second && e.Where == "EQU-03" && e.Message == "no lever 'dada'");
        Assert.Contains(errors, e => e.Line == third && e.Where == "L05" && e.Message == "no question 'DRO-99'");
        Assert.Equal(errors.OrderBy(e => e.Line), errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- one\n- two\n")]
    [InlineData("just words")]
    [InlineData("questionnaire: {}\n---\nquestionnaire: {}\n")]
    public void Read_NoMapping_SaysWhatIsExpected(string text)
    {
        var error = Assert.Single(Assert.Throws<DefinitionException>(() => DefinitionReader.Read(text, "test.yaml")).Errors);

        Assert.Equal("the file must be one mapping, starting with 'questionnaire:'", error.Message);
    }

    [Fact]
    public void Read_EmptyMapping_NamesEveryMissingPart()
    {
        var errors = Assert.Throws<DefinitionException>(() => DefinitionReader.Read("{}", "test.yaml")).Errors;

        Assert.All(
            ["questionnaire", "tiers", "answer_types", "levers", "themes", "header", "questions", "retired", "derived", "impact", "exports"],
            part => Assert.Contains(errors, e => e.Message == $"'{part}' is missing"));
    }
}
