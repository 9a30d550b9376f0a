using Registry.Domain.Questionnaire;

namespace Registry.Domain.Tests.Questionnaire;

public class DefinitionsTests
{
    [Fact]
    public void Current_Embedded_HoldsTheWholeQuestionnaire()
    {
        var definition = Definitions.Current;

        Assert.Equal("responsible-algorithms", definition.Id);
        Assert.Equal("1.0.0", definition.Version);
        Assert.Equal(12, definition.Themes.Count);
        Assert.Equal(21, definition.Header.Count);
        Assert.Equal(89, definition.Questions.Count);
        Assert.Equal(23, definition.LegalFlags.Count);
    }

    [Fact]
    public void Shipped_IsCheckedHereAndNotAtEachStart()
    {
        var assembly = typeof(Definitions).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith("responsible-algorithms.", StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal)).ToList();

        Assert.Equal(Definitions.All.Count, names.Count);
        Assert.All(names, name =>
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
            DefinitionReader.Read(text, name);
        });
    }

    [Fact]
    public void Find_KnownVersion_ReturnsIt()
    {
        Assert.Same(Definitions.Current, Definitions.Find("responsible-algorithms", "1.0.0"));
        Assert.Null(Definitions.Find("responsible-algorithms", "0.9.0"));
    }
}
