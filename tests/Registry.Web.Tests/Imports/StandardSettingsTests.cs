using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Standards;
using Registry.Web.Setup;

namespace Registry.Web.Tests.Imports;

public sealed class StandardSettingsTests : IDisposable
{
    private const string Own = """
        standard: { id: ours, name: { fr: Le nôtre, en: Ours }, register: Ours, language: fr }
        recognise: { all: [outil, etat] }
        record: {}
        fields:
          - { name: outil, type: line, to: header.title }
          - { name: etat, type: choice, values: [{ value: actif, to: in_use }], to: header.lifecycle.stage }
        """;

    private readonly string directory = Directory.CreateTempSubdirectory("registry-tests-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task Start_WithAStandardOfItsOwn_RecognisesItsFiles()
    {
        await using var app = Build(Own);
        var catalogue = app.Services.GetRequiredService<StandardCatalogue>();
        Assert.Equal("ours", catalogue.Recognise(["etat", "outil", "autre"])?.Id);
        Assert.Equal("us-2024", catalogue.Find("us-2024")?.Id);
    }

    [Fact]
    public async Task Start_WithABrokenStandard_IsRefusedWithFileAndLine()
    {
        await using var app = Build(Own.Replace("in_use", "en_service", StringComparison.Ordinal));
        var fault = await Assert.ThrowsAsync<StartRefusedException>(() => DatabaseStartup.PrepareAsync(app.Services, TestContext.Current.CancellationToken));
        Assert.Contains("Registry:StandardFiles", fault.Message, StringComparison.Ordinal);
        Assert.Contains("ours.yaml", fault.Message, StringComparison.Ordinal);
        Assert.Contains("line 6", fault.Message, StringComparison.Ordinal);
        Assert.Contains("'en_service' is no option of header.lifecycle.stage", fault.Message, StringComparison.Ordinal);
    }

    private Microsoft.AspNetCore.Builder.WebApplication Build(string standard)
    {
        var path = Path.Combine(directory, "ours.yaml");
        File.WriteAllText(path, standard);
        return RegistryApplication.Build(
            ["--environment=Production", $"--Registry:DataDirectory={directory}", "--Registry:PublicUrl=https://registry.example", $"--Registry:StandardFiles:0={path}"]);
    }
}
