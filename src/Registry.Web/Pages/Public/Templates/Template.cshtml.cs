using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Templates;
using Registry.Web.Pages.Shared;
using Registry.Web.Persistence;
using Registry.Web.Services.Templates;

namespace Registry.Web.Pages.Public.Templates;

/// <summary>One template: what it answers, what it leaves to each body, its versions, and the notices that follow it.</summary>
public sealed class TemplateModel(TemplateCatalogue templates, DefinitionCatalogue definitions) : PageModel
{
    public PublicTemplate Found { get; private set; } = null!;

    public Template Template => Found.Template;

    public NoticeReading Reading { get; private set; } = null!;

    /// <summary>Labels of what each body answers, with the author's help.</summary>
    public IReadOnlyList<(string Label, string? Help)> Local { get; private set; } = [];

    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>What a version changed; null for the first one.</summary>
    public TemplateDifference? DifferenceOf(TemplateVersion version) => Found.Versions.FirstOrDefault(other => other.Number == version.Number - 1) is { } before
        ? TemplateDifference.Between(before, version, Language, definitions)
        : null;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (!NoticeId.TryParse(id, out var templateId) || await templates.FindAsync(templateId, cancellation) is not { } found)
        {
            return NotFound();
        }

        if (id != found.Template.PublicId)
        {
            return LocalRedirectPermanent(Links.Template(Language, found.Template.PublicId));
        }

        Found = found;
        var definition = definitions.Find(found.Current.DefinitionVersion) ?? definitions.Current;
        Reading = new NoticeReading(TemplateValues.ToDocument(Template, found.Current, definition), Language, definitions);
        Local = [.. TemplateContentJson.Read(found.Current.Content).Local.Select(answer => (TemplateDifference.Label(answer.Path, definition, Language), answer.Help))];
        return Page();
    }
}
