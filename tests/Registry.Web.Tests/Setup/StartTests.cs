using System.Net;
using Microsoft.Extensions.Options;
using Registry.Web.Setup;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Setup;

public sealed class StartTests
{
    [Theory]
    [InlineData("Registry:PublicUrl", "registry.example.org", "https://registry.example.org")]
    [InlineData("Registry:NameFrench", " ", "Registry:NameFrench is empty")]
    [InlineData("Registry:SignInsPerMinute", "0", "above 0")]
    [InlineData("Registry:TrustedProxies:0", "proxy", "10.0.0.0/24")]
    public void Build_WrongSetting_IsRefusedWithWhatToMend(string setting, string value, string expected)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => RegistryApplication.Build([$"--{setting}={value}"]));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prepare_PendingMigrationsOutsideDevelopment_IsRefusedWithTheVerb()
    {
        var directory = Directory.CreateTempSubdirectory("registry-tests-");
        await using var app = RegistryApplication.Build(["--environment=Production", $"--Registry:DataDirectory={directory.FullName}"]);

        var fault = await Assert.ThrowsAsync<StartRefusedException>(() => DatabaseStartup.PrepareAsync(app.Services, TestContext.Current.CancellationToken));

        Assert.Contains("migrate", fault.Message, StringComparison.Ordinal);
        directory.Delete(recursive: true);
    }

    [Fact]
    public async Task Ready_DatabaseIsGone_Answers503WhileLiveStays200()
    {
        using var host = new RegistryHost();
        var browser = host.Browser();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(Path.Combine(host.DataDirectory, "registry.db"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/live", TestContext.Current.CancellationToken)).StatusCode);
    }
}
