using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Registry.Web.Documents;
using Registry.Web.Documents.Handouts;
using Registry.Web.Resources;
using Registry.Web.Services.Lab;

namespace Registry.Web.Setup;

/// <summary>The pollution-peak lab and the trainer's path.</summary>
internal static class LabSetup
{
    private const string OwnTemplate = "{lang:language}/workspace/lab/";
    private const string CardFile = "/{file:regex(^(model-card|data-sheet)\\.(json|md)$)}";

    /// <summary>Pages of the lab with their last part under a person's workspace.</summary>
    private static readonly (string Page, string Part)[] OwnPages =
        [("Day", "day"), ("Shapes", "shapes"), ("Models", "models"), ("Threshold", "threshold"), ("Mistakes", "mistakes"), ("Data", "data")];

    public static void AddLab(this IServiceCollection services)
    {
        services.AddOptions<LabSettings>().BindConfiguration(LabSettings.Section)
            .Validate(settings => settings.MissCost is > 0 and <= 1000, $"{LabSettings.Section}:MissCost must be above 0 and at most 1000.")
            .Validate(settings => settings is { CoreWatts: > 0, GridFactor: >= 0 }, $"{LabSettings.Section}:CoreWatts must be above 0, GridFactor at least 0.")
            .ValidateOnStart();
        services.AddSingleton<PeakLab>();
        services.AddSingleton<OwnLabs>();
        services.AddScoped<LabFinder>();
        services.AddScoped<ModelNotices>();
        services.AddScoped<HandoutWriter>();
        services.Configure<RazorPagesOptions>(pages =>
        {
            foreach (var (page, part) in OwnPages)
            {
                pages.Conventions.AddPageRoute($"/Lab/{page}", OwnTemplate + part);
            }
        });
    }

    /// <summary>Whether a page of the lab was asked for under the workspace.</summary>
    public static bool IsOwn(ActionDescriptor page) => page.AttributeRouteInfo?.Template?.StartsWith(OwnTemplate, StringComparison.Ordinal) == true;

    public static void MapLab(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("{lang:language}/lab/pollution-peaks" + CardFile, ReadEndpoints.Methods, (string file, LabFinder labs, CancellationToken cancellation) =>
            FileAsync(file, isOwn: false, labs, cancellation));
        endpoints.MapMethods("{lang:language}/workspace/lab" + CardFile, ReadEndpoints.Methods, (string file, LabFinder labs, CancellationToken cancellation) =>
            FileAsync(file, isOwn: true, labs, cancellation)).RequireAuthorization();
        endpoints.MapMethods("{lang:language}/learn/explainable-ai/{step}/handout.rtf", ReadEndpoints.Methods, async (
            string lang, string step, HandoutWriter handouts, IStringLocalizer<LearnTexts> texts, CancellationToken cancellation) =>
            await handouts.FindAsync(lang, step, cancellation) is { } handout
                ? Results.File(
                    System.Text.Encoding.ASCII.GetBytes(RichText.Of(await handouts.WriteAsync(handout), handout.Step.Title, lang)),
                    "application/rtf",
                    $"{texts["Handout.FileName"].Value}-{handout.Number}.rtf")
                : Results.NotFound());
    }

    private static async Task<IResult> FileAsync(string file, bool isOwn, LabFinder labs, CancellationToken cancellation) =>
        await labs.FindAsync(isOwn, cancellation) is not { } state ? Results.NotFound() : Results.Text(
            file switch
            {
                "model-card.json" => state.Card.ToJson(),
                "model-card.md" => Registry.PollutionPeaks.ModelCards.ModelCardText.Write(state.Card, System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName),
                "data-sheet.json" => Registry.PollutionPeaks.Data.DataSheetText.ToJson(state.Sheet),
                _ => Registry.PollutionPeaks.Data.DataSheetText.ToMarkdown(state.Sheet),
            },
            file.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "text/markdown",
            System.Text.Encoding.UTF8);
}
