namespace Registry.Web.Setup;

/// <summary>The line at start that says where the registry listens.</summary>
internal static partial class StartAnnouncement
{
    public static void AnnounceAddresses(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
        Listening(app.Logger, string.Join(", ", app.Urls), app.Environment.EnvironmentName));

    [LoggerMessage(LogLevel.Information, "The registry listens on {Addresses} ({Environment}). Ctrl+C stops it.")]
    private static partial void Listening(ILogger logger, string addresses, string environment);
}
