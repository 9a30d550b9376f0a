using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Questionnaire;

public class LevelReachTests
{
    [Fact]
    public void Read_BandThatNoPointsFallInto_IsAnImpossibleLevel()
    {
        var text = DefinitionFile.Break(DefinitionFile.Text, "    - level: 1", "to: 24", "to: -1", out var line);
        text = DefinitionFile.Break(text, "    - level: 2", "from: 25", "from: 0", out _);

        var errors = Assert.Throws<DefinitionException>(() => DefinitionReader.Read(text, DefinitionFile.Name)).Errors;

        var error = Assert.Single(errors);
        Assert.StartsWith("level 1 is impossible: no answers give 0 to -1 points", error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Line, line - 5, line + 5);
    }

    [Fact]
    public void Read_FloorWhoseConditionsExcludeOneAnother_IsRefusedAtTheFloor()
    {
        var (errors, _) = DefinitionFile.Broken(
            "- id: F1", "{question: DRO-02, in: [serious]}", "{all: [{question: DRO-02, in: [serious]}, {question: DRO-02, not_in: [serious]}]}");

        var error = Assert.Single(errors);
        Assert.Equal("F1", error.Where);
        Assert.Contains("exclude one another", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FlagWhoseHeaderConditionsExcludeOneAnother_IsRefused()
    {
        var (errors, _) = DefinitionFile.Broken(
            "- id: L21", "{header: decision.role, in: [none]}", "{all: [{header: decision.role, in: [none]}, {header: decision.role, in: [decides]}]}");

        Assert.Contains(errors, error => error.Where == "L21" && error.Message.StartsWith("no answers can ever raise this flag", StringComparison.Ordinal));
    }
}
