using System.Globalization;
using System.Net.Mail;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Pages.Shared;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Asking;
using Registry.Web.Setup;

namespace Registry.Web.Pages.Public.Notices;

/// <summary>Asking the body a question about a notice, or telling it of an error. No account, no script, nobody else is told.</summary>
public sealed class AskModel(
    NoticeReader notices, AskService questions, AskLimits limits, AskStamp stamps, DefinitionCatalogue definitions,
    IOptions<RegistryOptions> options, IStringLocalizer<AskTexts> texts) : PageModel
{
    [BindProperty]
    public QuestionKind? Kind { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public bool MayBePublic { get; set; }

    /// <summary>A field that people do not see; whatever fills every field fills it too.</summary>
    [BindProperty]
    public string? Website { get; set; }

    [BindProperty]
    public string? Opened { get; set; }

    public PublicNotice Notice { get; private set; } = null!;

    public WrittenText Title { get; private set; } = null!;

    /// <summary>Days between the answer and the erasure of the address.</summary>
    public int EmailDays => options.Value.AskerEmailDays;

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        Opened = stamps.New();
        return await FindAsync(id) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (await FindAsync(id) is { } refused)
        {
            return refused;
        }

        Text = Text?.Trim();
        Email = string.IsNullOrWhiteSpace(Email) ? null : Email.Trim();
        ModelState.Clear();
        ModelState.Add(Check().Validate(this));
        var status = StatusCodes.Status400BadRequest;
        if (ModelState.IsValid && !limits.Allow(HttpContext.Connection.RemoteIpAddress))
        {
            ModelState.AddModelError(nameof(Text), texts["Error.TooMany"]);
            status = StatusCodes.Status429TooManyRequests;
        }

        if (ModelState.IsValid && await questions.AskAsync(Notice.Id, new NewQuestion(Kind!.Value, Text!, Email, MayBePublic, Language), Cancellation) is { } token)
        {
            return Redirect(Links.Asked(Language, token));
        }

        Response.StatusCode = status;
        return Page();
    }

    /// <summary>404 for a notice that never was, 410 for a withdrawn one; null when it can be asked about.</summary>
    private async Task<IActionResult?> FindAsync(string id)
    {
        if (!NoticeId.TryParse(id, out var noticeId) || await notices.FindAsync(noticeId, null, Cancellation) is not { } notice)
        {
            return NotFound();
        }

        if (notice.Document is not { } document)
        {
            return StatusCode(StatusCodes.Status410Gone);
        }

        Notice = notice;
        Title = new NoticeReading(document, Language, definitions).Title;
        return null;
    }

    private InlineValidator<AskModel> Check() => new()
    {
        page => page.RuleFor(form => form.Kind).NotNull().WithMessage(texts["Error.KindMissing"]).IsInEnum().WithMessage(texts["Error.KindMissing"]),
        page => page.RuleFor(form => form.Text)
            .NotEmpty().WithMessage(texts["Error.TextMissing"])
            .MaximumLength(AskService.LongestText).WithMessage(texts["Error.TextTooLong", AskService.LongestText]),
        page => page.RuleFor(form => form.Email)
            .Must(email => email is null || (email.Length <= AskService.LongestEmail && MailAddress.TryCreate(email, out var address) && address.Address == email))
            .WithMessage(texts["Error.EmailInvalid"]),
        page => page.RuleFor(form => form.Website).Empty().WithMessage(texts["Error.TrapFilled"]),
        page => page.RuleFor(form => form.Opened).Must(IsTimely).WithMessage(texts["Error.TooFast"]).OverridePropertyName(nameof(Text)),
    };

    /// <summary>Neither at once nor the day after. A new stamp is set where the old one cannot serve again.</summary>
    private bool IsTimely(string? stamp)
    {
        var age = stamps.AgeOf(stamp);
        if (age is null || age > AskStamp.Longest)
        {
            Opened = stamps.New();
        }

        return age >= AskStamp.Shortest && age <= AskStamp.Longest;
    }
}
