using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using Registry.Web.Learn;
using Registry.Web.Pages.Lab.Charts;
using Registry.Web.Resources;
using Registry.Web.Services.Lab;

namespace Registry.Web.Documents.Handouts;

/// <summary>Makes the sheet of a step, to print and to edit.</summary>
public sealed class HandoutWriter(ITemplateRenderer templates, PeakLab labs, IStringLocalizer<LabTexts> texts)
{
    private const string Pick = "pick";

    /// <returns>Null where there is no such step.</returns>
    public async Task<Handout?> FindAsync(string language, string step, CancellationToken cancellation)
    {
        var path = LearningPaths.In(language);
        return path.Step(step) is { } found
            ? new Handout(path, found, path.NumberOf(found), PickOf(found) is { } pick ? await FigureAsync(pick, language, cancellation) : null)
            : null;
    }

    /// <summary>The sheet in simple HTML: paragraphs, lists, line breaks, bold.</summary>
    public Task<string> WriteAsync(Handout handout) => templates.RenderAsync("/Documents/Handouts/Sheet.cshtml", handout);

    /// <summary>The first day that the exercise opens by the name of what happened.</summary>
    private static string? PickOf(LearningStep step) => step.Exercise.Tasks
        .Where(task => task.Lab?.StartsWith('?') == true)
        .Select(task => QueryHelpers.ParseQuery(task.Lab!.Split('#')[0]).GetValueOrDefault(Pick).ToString())
        .FirstOrDefault(pick => pick.Length > 0);

    private async Task<HandoutFigure> FigureAsync(string pick, string language, CancellationToken cancellation)
    {
        var lab = await labs.CurrentAsync(cancellation);
        var day = lab.Pick(pick);
        var explanation = lab.Model.Explain(day.Values);
        return new HandoutFigure(lab, day, explanation.Prediction, ExplanationSum.Of(explanation, lab.Model.AlertScore, texts, language));
    }
}
