using Microsoft.AspNetCore.Mvc;
using Registry.Web.Exports.Spreadsheets;
using Registry.Web.Pages.Workspace.Inventory;
using Registry.Web.Services;

namespace Registry.Web.Pages.Workspace.Imports;

/// <summary>The workbook to fill, in the language of the page.</summary>
public sealed class TemplateModel(BodyService bodies, CurrentUser user, TemplateWorkbook workbook) : InventoryPageModel(bodies, user)
{
    public async Task<IActionResult> OnGetAsync()
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        var content = new MemoryStream();
        workbook.Write(content);
        content.Position = 0;
        return File(content, SpreadsheetWriter.MediaType, Language == "fr" ? "inventaire.xlsx" : "inventory.xlsx");
    }
}
