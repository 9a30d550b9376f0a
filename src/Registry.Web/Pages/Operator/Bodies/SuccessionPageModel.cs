using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Bodies;

namespace Registry.Web.Pages.Operator.Bodies;

/// <summary>A page on which the operator records what happens to a body, with the day and the official act.</summary>
public abstract class SuccessionPageModel(BodyService bodies, CurrentUser user, IStringLocalizer<BodyTexts> texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "slug")]
    public string Slug { get; set; } = "";

    /// <summary>The day as a date field sends it.</summary>
    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Reference { get; set; }

    /// <summary>The list of what will happen was shown and is agreed to.</summary>
    [BindProperty]
    public bool Confirmed { get; set; }

    public Body Body { get; private set; } = null!;

    /// <summary>The bodies to choose from: all that still are one, but this.</summary>
    public IReadOnlyList<Body> Others { get; private set; } = [];

    /// <summary>What will happen; null until the form is right.</summary>
    public SuccessionPlan? Plan { get; protected set; }

    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    protected CancellationToken Cancellation => HttpContext.RequestAborted;

    protected Actor Actor => new(user.UserId, []);

    protected SuccessionFacts Facts => new(
        DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null, Reference);

    /// <summary>The form field that a refusal is about.</summary>
    protected abstract string FieldOf(SuccessionRefusal refusal);

    /// <summary>False where there is no such body.</summary>
    protected async Task<bool> LoadAsync()
    {
        if (await bodies.FindAsync(Slug, Cancellation) is not { } body)
        {
            return false;
        }

        Body = body;
        Others = [.. (await bodies.ListAsync(Cancellation)).Where(other => other.Id != body.Id && other.MergedIntoId is null)];
        return true;
    }

    protected PageResult Refused(IReadOnlyList<SuccessionRefusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            var field = refusal switch
            {
                SuccessionRefusal.DateIsMissing or SuccessionRefusal.DateIsToCome => nameof(On),
                SuccessionRefusal.ReferenceIsMissing or SuccessionRefusal.ReferenceIsTooLong => nameof(Reference),
                _ => FieldOf(refusal),
            };
            ModelState.AddModelError(field, texts[$"Succession.{refusal}"]);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>What was done is told on the public page of the body.</summary>
    protected IActionResult Done() => Redirect(Links.Body(Language, Slug));
}
