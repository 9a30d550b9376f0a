using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.Notices;
using Registry.Web.Pages.Workspace.Forms;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Inventories;

namespace Registry.Web.Pages.Workspace.Inventory;

/// <summary>What every draft of the body starts from; for its administrators.</summary>
public sealed class DefaultsModel(BodyService bodies, CurrentUser user, DraftDefaults defaults, FormCheck check, IStringLocalizer<InventoryTexts> texts)
    : InventoryPageModel(bodies, user)
{
    public IReadOnlyList<FormValue> Values { get; private set; } = [];

    private IReadOnlyList<FormItem> Items => [.. defaults.Fields.Select(FormItem.Of), .. defaults.Questions.Select(FormItem.Of)];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await RefuseAsync(administratorsOnly: true) is { } refused)
        {
            return refused;
        }

        var values = DraftDefaults.Of(Body);
        Values = [.. Items.Select(item => FormValue.Of(item, DraftPaths.HeaderField(item.Path) is { } field ? values.Header.GetValueOrDefault(field) : values.Answers.GetValueOrDefault(item.Path), 0))];
        return Page();
    }

    /// <param name="action"><c>add-row:path</c>, or nothing to save.</param>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? action)
    {
        if (await RefuseAsync(administratorsOnly: true) is { } refused)
        {
            return refused;
        }

        var form = new FormReader(Request.Form);
        if (!FormCheck.OnlyKnownInputs(Request.Form, Items, form))
        {
            return BadRequest();
        }

        Values = [.. Items.Select(item => form.Typed(item) with { Errors = check.Errors(item, form) })];
        if (action?.StartsWith("add-row:", StringComparison.Ordinal) == true)
        {
            Values = [.. Values.Select(value => value.Item.Path == action["add-row:".Length..] ? value with { Rows = value.Rows + 1 } : value)];
            return Page();
        }

        foreach (var error in Values.SelectMany(value => value.Errors))
        {
            ModelState.AddModelError(FormNames.Id(error.Input), error.Message);
        }

        if (!ModelState.IsValid)
        {
            return Refused();
        }

        await defaults.SaveAsync(Body.Id, Read(form), Actor, Cancellation);
        TempData["Saved"] = texts["Defaults.Saved"].Value;
        return Redirect(Links.Inventory(Language, Slug));
    }

    private AnswerSet Read(FormReader form)
    {
        var stated = Items.Select(item => (item.Path, Stated: form.Read(item))).Where(pair => pair.Stated is not null).ToList();
        return new AnswerSet(
            stated.Where(pair => DraftPaths.HeaderField(pair.Path) is not null).ToDictionary(pair => DraftPaths.HeaderField(pair.Path)!, pair => pair.Stated!),
            stated.Where(pair => DraftPaths.HeaderField(pair.Path) is null).ToDictionary(pair => pair.Path, pair => pair.Stated!));
    }
}
