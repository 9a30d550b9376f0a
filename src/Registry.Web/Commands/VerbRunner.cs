using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Registry.Web.Setup;

namespace Registry.Web.Commands;

/// <summary>Runs the work of a verb with the services of the application, without listening.</summary>
/// <param name="configuration">Settings as command-line arguments, for tests; a person uses environment variables.</param>
public sealed class VerbRunner(Terminal terminal, params string[] configuration)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Terminal Terminal { get; } = terminal;

    /// <summary>Prepares the database, then runs the work in a scope of its own.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> RunAsync(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellation) => RunUnpreparedAsync(async (services, stop) =>
    {
        await DatabaseStartup.PrepareAsync(services, stop);
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider, stop);
    }, cancellation);

    /// <summary>Runs the work on the root services, with the database as it is.</summary>
    public async Task<int> RunUnpreparedAsync(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellation)
    {
        try
        {
            await using var app = RegistryApplication.Build(configuration, builder =>
                builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
            return await work(app.Services, cancellation);
        }
        catch (Exception fault) when (fault is StartRefusedException or OptionsValidationException)
        {
            return await RefuseAsync(fault.Message);
        }
    }

    /// <summary>Says on standard error why the verb stops.</summary>
    /// <returns><see cref="ExitCode.Refused"/>.</returns>
    public async Task<int> RefuseAsync(string sentence)
    {
        await Terminal.Error.WriteLineAsync(sentence);
        return ExitCode.Refused;
    }

    /// <summary>Writes a summary for machines, on one line of standard output.</summary>
    public Task WriteJsonAsync<T>(T summary) => Terminal.Output.WriteLineAsync(JsonSerializer.Serialize(summary, Json));
}
