using FluentValidation;
using Microsoft.Extensions.Localization;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services.Together;

namespace Registry.Web.Pages.Workspace.Forms;

/// <summary>What an officer says to make a link: for which function, kept with which e-mail address, open how long.</summary>
public sealed class LinkForm
{
    /// <summary>Characters of a function, here and wherever a guest gives theirs.</summary>
    public const int LongestFunction = 120;

    private const int LongestEmail = 254;

    public string? Function { get; set; }

    public string? Email { get; set; }

    public int Days { get; set; } = LinkService.DefaultDays;

    public LinkRequest Request(LinkPurpose purpose, string? theme) =>
        new(purpose, theme, Function!.Trim(), string.IsNullOrWhiteSpace(Email) ? null : Email.Trim(), Days);

    public static IValidator<LinkForm> Check(IStringLocalizer<TogetherTexts> texts) => new InlineValidator<LinkForm>
    {
        form => form.RuleFor(link => link.Function)
            .NotEmpty().WithMessage(texts["Function.Missing"])
            .MaximumLength(LongestFunction).WithMessage(texts["TooLong", LongestFunction]),
        form => form.RuleFor(link => link.Email)
            .EmailAddress().When(link => !string.IsNullOrWhiteSpace(link.Email)).WithMessage(texts["Link.EmailWrong"])
            .MaximumLength(LongestEmail).WithMessage(texts["TooLong", LongestEmail]),
        form => form.RuleFor(link => link.Days)
            .Must(days => LinkService.DaysOffered.Contains(days)).WithMessage(texts["Link.DaysWrong"]),
    };
}

/// <summary>A link that was just made: shown once, to copy.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="Message">Ready to send.</param>
public sealed record NewLink(string Address, string Message);

/// <summary>The part of a page that makes and lists links.</summary>
/// <param name="MayMake">False where the state of the notice leaves nothing to share.</param>
public sealed record LinkPanel(LinkForm Form, NewLink? Made, IReadOnlyList<FoundLink> Links, bool MayMake);
