using Microsoft.Extensions.DependencyInjection;
using Registry.Web.Imports;
using Registry.Web.Imports.Reading;
using Registry.Web.Services.Demonstration;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Search;

/// <summary>The demonstration alone.</summary>
public class GoldenRegister : IAsyncLifetime
{
    /// <summary>In Development, since only there the demonstration is loaded.</summary>
    public RegistryHost Host { get; } = new() { Settings = { ["environment"] = "Development" } };

    public virtual async ValueTask InitializeAsync() => await Host.UseAsync(async services =>
    {
        await services.GetRequiredService<DemonstrationLoader>().LoadAsync(TestContext.Current.CancellationToken);
        return 0;
    });

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The demonstration, and the real Dutch and British records where they lie beside the repository.</summary>
public sealed class GoldenRealRegister : GoldenRegister
{
    private static readonly (string Format, string File)[] Files = [("nl", "nl/algoritmes-800.json"), ("atrs", "uk/atrs_records.json")];

    /// <summary>The file that is missing, which skips the tests.</summary>
    public string? Missing { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var (format, file) in Files)
        {
            if (RealFile(file) is not { } path)
            {
                Missing = file;
                return;
            }

            await Host.UseAsync(async services =>
            {
                await using var stream = ImportFile.Open(path);
                var reader = services.GetRequiredService<RecordReaders>().ForRegister(format, path);
                return await services.GetRequiredService<ImportService>().ImportAsync(reader, stream, (_, _) => { }, TestContext.Current.CancellationToken);
            });
        }
    }

    private static string? RealFile(string file)
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (Path.Combine(directory.FullName, "shared", "data", "registers", file) is var path && File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
