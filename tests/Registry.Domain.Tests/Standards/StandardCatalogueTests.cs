using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Columns;

namespace Registry.Domain.Tests.Standards;

public sealed class StandardCatalogueTests
{
    private const string Sound = """
        standard:
          id: x
          name: { fr: X, en: X }
          register: X
          language: en
        recognise: { all: [name, stage] }
        record: { id: [id] }
        fields:
          - { name: id, type: line }
          - { name: name, type: line, to: header.title }
          - { name: stage, type: choice, values: [{ value: Live, to: in_use }], to: header.lifecycle.stage }
        """;

    [Fact]
    public void Shipped_AllDefinitions_FitTheQuestionnaire()
    {
        var ids = StandardCatalogue.Shipped(Definitions.Current).All.Select(standard => standard.Id);
        Assert.Equal(["atrs", "atrs-1.1", "atrs-4.0", "etalab", "eu-annex-viii-a", "eu-annex-viii-b", "eu-annex-viii-c", "eurocities-0.3.1", "l312-1-3", "nl", "nl-0.3", "nl-1.0", "nl-1.0-schema", "system-card", "us-2024", "us-2025"], ids);
        Assert.NotEmpty(ColumnNames.Shipped(Definitions.Current).Columns);
    }

    [Theory]
    [InlineData("to: header.title", "to: header.titel", 10, "header.titel")]
    [InlineData("to: header.lifecycle.stage", "to: header.lifecycle", 11, "header.lifecycle")]
    [InlineData("to: header.lifecycle.stage", "to: XYZ-01", 11, "XYZ-01")]
    [InlineData("to: in_use", "to: live", 11, "'live' is no option")]
    [InlineData("type: choice", "type: chose", 11, "'chose'")]
    [InlineData("type: choice", "type: number", 11, "cannot be read into")]
    [InlineData("[name, stage]", "[name, phase]", 6, "'phase'")]
    [InlineData("{ id: [id] }", "{ id: [code] }", 7, "'code'")]
    [InlineData("language: en", "language: english", 3, "english")]
    [InlineData("name: id,", "named: id,", 9, "'name' is missing")]
    public void Read_BrokenDefinition_NamesFileLineAndMistake(string sound, string broken, int line, string expected)
    {
        StandardReader.Read(Sound, "x.yaml", Definitions.Current);
        var fault = Assert.Throws<DefinitionException>(() =>
            StandardReader.Read(Sound.Replace(sound, broken, StringComparison.Ordinal), "x.yaml", Definitions.Current));
        Assert.Contains("x.yaml", fault.Message, StringComparison.Ordinal);
        Assert.Contains(fault.Errors, error => error.Line == line && error.Message.Contains(expected, StringComparison.Ordinal));
    }
}
