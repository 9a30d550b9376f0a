using Registry.Web.Services.Lab;

namespace Registry.Web.Setup;

/// <summary>The pollution-peak lab.</summary>
internal static class LabSetup
{
    public static void AddLab(this IServiceCollection services)
    {
        services.AddOptions<LabSettings>().BindConfiguration(LabSettings.Section)
            .Validate(settings => settings.MissCost is > 0 and <= 1000, $"{LabSettings.Section}:MissCost must be above 0 and at most 1000.")
            .Validate(settings => settings is { CoreWatts: > 0, GridFactor: >= 0 }, $"{LabSettings.Section}:CoreWatts must be above 0, GridFactor at least 0.")
            .ValidateOnStart();
        services.AddSingleton<PeakLab>();
    }
}
