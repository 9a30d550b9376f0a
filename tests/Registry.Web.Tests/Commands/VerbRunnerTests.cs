using Registry.Web.Commands;
using Registry.Web.Setup;
using Registry.Web.Tests.Architecture;

namespace Registry.Web.Tests.Commands;

public sealed class VerbRunnerTests
{
    [Fact]
    public async Task Run_UnforeseenFault_IsOneSentenceWithoutStackTrace()
    {
        var (code, error) = await RunAsync((_, _) => throw new InvalidOperationException("The shelf\nis empty."), TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Refused, code);
        var line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("The shelf is empty.", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Cancelled_SaysSo()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var (code, error) = await RunAsync((_, cancellation) => Task.FromCanceled<int>(cancellation), stop.Token);

        Assert.Equal((ExitCode.Refused, "Interrupted."), (code, error.Trim()));
    }

    [Theory]
    [InlineData("--environment", "Production")]
    [InlineData("--environment=Production")]
    public void DefaultEnvironment_GivenAsAnArgument_IsNotOverridden(params string[] args) =>
        Assert.Null(ContentRoot.DefaultEnvironment(Path.Combine(Source.Root, "src", "Registry.Web"), args));

    private static async Task<(int Code, string Error)> RunAsync(
        Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellation)
    {
        using var error = new StringWriter();
        var terminal = new Terminal(TextReader.Null, TextWriter.Null, error, Environment.CurrentDirectory);
        var code = await new VerbRunner(terminal, "--environment=Testing").RunUnpreparedAsync(work, cancellation);
        return (code, error.ToString());
    }
}
