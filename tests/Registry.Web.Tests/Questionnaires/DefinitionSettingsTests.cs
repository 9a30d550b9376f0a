using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Questionnaire;
using Registry.Web.Setup;

namespace Registry.Web.Tests.Questionnaires;

public sealed class DefinitionSettingsTests : IDisposable
{
    private const string Pack = """
        extension:
          id: XSCHOOL
          version: 1.0.0
          extends: responsible-algorithms
          since: 1.0.0
          title: {fr: Écoles, en: Schools}
          licence: CC BY 4.0
        themes:
          - id: XSCHOOL
            title: {fr: Vie scolaire, en: School life}
            intent: {fr: Regarder l’école., en: Look at the school.}
            suggested_respondents: [metier]
        questions:
          - id: XSCHOOL-01
            theme: XSCHOOL
            tier: standard
            type: text
            text: {fr: Quels élèves sont concernés, en: Which pupils are concerned}
            scoring: {kind: none}
            action:
              text: {fr: Le demander., en: Ask.}
              levers: [metier]
              effort: small
              suggest_when: unanswered
        """;

    private readonly string directory = Directory.CreateTempSubdirectory("registry-tests-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task Start_WithAnExtensionPack_AsksItsQuestions()
    {
        await using var app = Build("Production", "ExtensionPacks:0", Write("pack.yaml", Pack));

        Assert.NotNull(app.Services.GetRequiredService<DefinitionCatalogue>().Current.Question("XSCHOOL-01"));
    }

    [Fact]
    public async Task Start_WithABadPack_IsRefusedWithFileAndLine()
    {
        var path = Write("pack.yaml", Pack.Replace("[metier]\n      effort", "[chef]\n      effort", StringComparison.Ordinal));
        await using var app = Build("Production", "ExtensionPacks:0", path);

        var fault = await Assert.ThrowsAsync<StartRefusedException>(() => DatabaseStartup.PrepareAsync(app.Services, TestContext.Current.CancellationToken));

        Assert.Contains("Registry:ExtensionPacks", fault.Message, StringComparison.Ordinal);
        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
        Assert.Contains("line 22, column 15, XSCHOOL-01: no lever 'chef'", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ExtensionPacks:0", "Testing")]
    [InlineData("DefinitionFile", "Testing")]
    public async Task Start_WithAMissingFile_IsRefused(string setting, string environment)
    {
        await using var app = Build(environment, setting, Path.Combine(directory, "nothing.yaml"));

        var fault = Assert.Throws<StartRefusedException>(() => app.Services.GetRequiredService<DefinitionCatalogue>());

        Assert.Contains("cannot be read", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithADefinitionFileInProduction_IsRefused()
    {
        await using var app = Build("Production", "DefinitionFile", Write("definition.yaml", DefinitionText.WithMore));

        var fault = Assert.Throws<StartRefusedException>(() => app.Services.GetRequiredService<DefinitionCatalogue>());

        Assert.Contains("remove it in production", fault.Message, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(directory, name);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"));
        return path;
    }

    private Microsoft.AspNetCore.Builder.WebApplication Build(string environment, string setting, string value) =>
        RegistryApplication.Build([$"--environment={environment}", $"--Registry:DataDirectory={directory}", $"--Registry:{setting}={value}"]);
}
