using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Domain.Questionnaire;
using Registry.Domain.Templates;
using Registry.Web.Pages.Shared;
using Registry.Web.Pages.Workspace.Forms;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Templates;

namespace Registry.Web.Pages.Workspace.Templates;

/// <summary>Where an answer of the working copy goes in the template.</summary>
public enum TemplatePlace
{
    Shared,
    Local,
    Left,
}

/// <summary>One line of the page: an answer of the draft, or a field that bodies may be asked to fill.</summary>
public sealed record TemplateLine(FormItem Item, StatedValue? Stated, TemplatePlace Place, string? Help)
{
    public bool MayBeShared => Stated is not null && TemplateContent.MayBeShared(Stated);
}

/// <summary>Makes a template of a draft: for each answer, whether all share it, each body gives its own, or it stays out.</summary>
public sealed class MakeModel(
    DraftService drafts, CurrentUser user, DraftReviews reviews, AuthoredTemplates authored, TemplateWriter writer, DefinitionCatalogue definitions,
    IStringLocalizer<TemplateTexts> texts) : DraftPageModel(drafts, user, reviews)
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Product { get; set; }

    [BindProperty]
    public string? Remark { get; set; }

    public IReadOnlyList<TemplateLine> Lines { get; private set; } = [];

    /// <summary>The current version; null for a new template.</summary>
    public TemplateVersion? Current { get; private set; }

    /// <summary>What the next version would change; null until it is asked for.</summary>
    public TemplateDifference? Difference { get; private set; }

    public bool MayPublish => Actor.Roles.Contains(MemberRole.Publisher);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Title = Current?.Title ?? Draft.Notice.Title;
        Product = Current?.Product;
        Lines = [.. Items().Select(Proposed)];
        return Page();
    }

    /// <param name="action"><c>compare</c> or <c>publish</c>.</param>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? action)
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Lines = [.. Items().Select(Posted)];
        var request = new NewTemplateVersion((Title ?? "").Trim(), Given(Product), Given(Remark), Content(), Draft.Notice.DefinitionVersion);
        if (action == "compare" && Current is not null)
        {
            Difference = TemplateDifference.Between(Current, Next(request), Language, definitions);
            return Page();
        }

        var refusals = await writer.PublishAsync(Draft.Notice, request, Actor, HttpContext.RequestAborted);
        if (refusals.Count > 0)
        {
            return Refused(StatusCodes.Status400BadRequest, [.. refusals.Select(refusal => (Anchor(refusal), texts[$"Refusal.{refusal}"].Value))]);
        }

        TempData["Saved"] = texts["Make.Published"].Value;
        return Redirect(Links.BodyTemplates(Language, Draft.Notice.Body.Slug));
    }

    public static string PlaceName(string path) => "place:" + path;

    public static string HelpName(string path) => "help:" + path;

    private async Task<bool> FindAsync()
    {
        if (!await LoadAsync() || Refuses(PublicationAct.Edit) is not null)
        {
            return false;
        }

        Current = await authored.BehindAsync(Draft.Notice, HttpContext.RequestAborted);
        return true;
    }

    /// <summary>What is answered, what bodies are usually asked or must answer, and what they were asked so far.</summary>
    private IEnumerable<FormItem> Items() => Review.Plan.Screens
        .SelectMany(screen => screen.Fields.Select(FormItem.Of).Concat(screen.Questions.Select(FormItem.Of)))
        .Where(item => !LocalByDefault.Never.Contains(item.Path))
        .Where(item => Draft[item.Path] is not null || item.Field.Required || LocalByDefault.Paths.Contains(item.Path) || CurrentContent.IsLocal(item.Path));

    private TemplateContent CurrentContent => Current is null
        ? new TemplateContent(new Dictionary<string, StatedValue>(), [])
        : TemplateContentJson.Read(Current.Content);

    private TemplateLine Proposed(FormItem item)
    {
        var (stated, content) = (Draft[item.Path], CurrentContent);
        var local = content.Local.FirstOrDefault(answer => answer.Path == item.Path);
        // Left out of the current version on purpose, unless it was written since.
        var isNew = Current is null || Draft.Rows.GetValueOrDefault(item.Path)?.At > Current.PublishedAt;
        var mayBeShared = stated is not null && TemplateContent.MayBeShared(stated);
        var place = local is not null || (Current is null && LocalByDefault.Paths.Contains(item.Path)) ? TemplatePlace.Local
            : mayBeShared && (content.Shared.ContainsKey(item.Path) || isNew) ? TemplatePlace.Shared
            : TemplatePlace.Left;
        return new TemplateLine(item, stated, place, local?.Help);
    }

    private TemplateLine Posted(FormItem item)
    {
        var place = Enum.TryParse<TemplatePlace>(Request.Form[PlaceName(item.Path)], out var chosen) && Enum.IsDefined(chosen) ? chosen : TemplatePlace.Left;
        var line = new TemplateLine(item, Draft[item.Path], place, Given(Request.Form[HelpName(item.Path)]));
        return line.Place == TemplatePlace.Shared && !line.MayBeShared ? line with { Place = TemplatePlace.Left } : line;
    }

    private TemplateContent Content() => new(
        Lines.Where(line => line.Place == TemplatePlace.Shared).ToDictionary(line => line.Item.Path, line => line.Stated!, StringComparer.Ordinal),
        [.. Lines.Where(line => line.Place == TemplatePlace.Local).Select(line => new LocalAnswer(line.Item.Path, line.Help))]);

    private TemplateVersion Next(NewTemplateVersion request) => new()
    {
        Template = Current!.Template,
        Number = Current.Number + 1,
        Title = request.Title,
        DefinitionVersion = request.DefinitionVersion,
        Content = TemplateContentJson.Write(request.Content).ToJsonString(),
        PublishedAt = Current.PublishedAt,
    };

    private static string Anchor(TemplateRefusal refusal) => refusal switch
    {
        TemplateRefusal.TitleIsMissing or TemplateRefusal.TitleIsTooLong => nameof(Title),
        TemplateRefusal.ProductIsTooLong => nameof(Product),
        TemplateRefusal.RemarkIsMissing or TemplateRefusal.RemarkIsTooLong => nameof(Remark),
        _ => "answers",
    };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
