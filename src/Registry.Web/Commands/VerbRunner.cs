using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Registry.Domain.Questionnaire;
using Registry.Web.Setup;

namespace Registry.Web.Commands;

/// <summary>Runs the work of a verb with the services of the application, without listening.</summary>
/// <param name="configuration">Settings as command-line arguments, for tests; a person uses environment variables.</param>
public sealed partial class VerbRunner(Terminal terminal, params string[] configuration)
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
            return await RunAsync(app.Services, work, cancellation);
        }
        catch (Exception fault) when (fault is StartRefusedException or OptionsValidationException)
        {
            return await RefuseAsync(fault.Message);
        }
        catch (Exception fault)
        {
            // A build or a configuration that fails has no log yet.
            return await RefuseAsync($"The registry could not be prepared: {OneLine(fault)}");
        }
    }

    /// <summary>A fault nobody foresaw is one sentence for the person; the log has the rest.</summary>
    private async Task<int> RunAsync(
        IServiceProvider services, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellation)
    {
        try
        {
            return await work(services, cancellation);
        }
        catch (RefusedException refused)
        {
            return await RefuseAsync(refused.Message);
        }
        catch (DefinitionException fault)
        {
            return await RefuseAsync(fault.Message);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return await RefuseAsync("Interrupted.");
        }
        catch (Exception fault) when (fault is not (StartRefusedException or OptionsValidationException))
        {
            var logger = services.GetRequiredService<ILogger<VerbRunner>>();
            UnforeseenFault(logger, fault);
            return await RefuseAsync($"The command could not be carried out: {OneLine(fault)} The log has the details at level Debug (Logging__LogLevel__Default=Debug).");
        }
    }

    private static string OneLine(Exception fault) => fault.Message.ReplaceLineEndings(" ").Trim();

    [LoggerMessage(Level = LogLevel.Debug, Message = "A verb failed.")]
    private static partial void UnforeseenFault(ILogger logger, Exception fault);

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
