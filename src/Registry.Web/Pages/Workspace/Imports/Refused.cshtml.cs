using Microsoft.AspNetCore.Mvc;
using Registry.Web.Exports.Spreadsheets;
using Registry.Web.Imports;
using Registry.Web.Services;
using Registry.Web.Services.Imports;

namespace Registry.Web.Pages.Workspace.Imports;

/// <summary>The rows that an import refused, as a workbook to mend and send again.</summary>
public sealed class RefusedModel(BodyService bodies, CurrentUser user, ImportJobs jobs, RefusedRows rows, RefusedRowsWorkbook workbook, ImportWording words)
    : ImportPageModel(bodies, user, jobs)
{
    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is { } refused)
        {
            return refused;
        }

        try
        {
            var (columns, records) = await rows.ReadAsync(Job, words.Sentence, Cancellation);
            var content = new MemoryStream();
            workbook.Write(content, columns, records);
            content.Position = 0;
            return File(content, SpreadsheetWriter.MediaType, Language == "fr" ? "lignes-refusees.xlsx" : "refused-rows.xlsx");
        }
        catch (ImportRefusedException)
        {
            // The file was deleted: the page of the import says so.
            return Redirect(Links.Import(Language, Slug, Id));
        }
    }
}
