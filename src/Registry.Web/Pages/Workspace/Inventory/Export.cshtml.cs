using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Registry.Domain.Exports;
using Registry.Domain.Inventories;
using Registry.Web.Exports;
using Registry.Web.Pages.Shared;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Inventories;

namespace Registry.Web.Pages.Workspace.Inventory;

/// <summary>What the grid finds, whole, as a table (RFC 4180) or as a JSON list, written row by row.</summary>
public sealed class ExportModel(
    BodyService bodies, CurrentUser user, InventoryRefresh refresh, InventoryGrid grid, InventoryWording words, IOptions<InventoryOptions> options,
    IStringLocalizer<InventoryTexts> texts) : InventoryPageModel(bodies, user)
{
    // Spreadsheets read UTF-8 only where a mark says so.
    private static readonly UTF8Encoding Marked = new(encoderShouldEmitUTF8Identifier: true);

    public async Task<IActionResult> OnGetAsync(string format)
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        await refresh.RunAsync(Body.Id, Cancellation);
        var asked = GridQuery.Read(Request.Query);
        var entries = grid.AllAsync(Body.Id, asked.Filter, asked.Sort);
        Response.Headers.ContentDisposition = $"attachment; filename=inventory.{format}";
        if (format == "json")
        {
            Response.ContentType = "application/json; charset=utf-8";
            await JsonSerializer.SerializeAsync(Response.Body, entries.Select(Describe), JsonSerializerOptions.Web, Cancellation);
            return new EmptyResult();
        }

        Response.ContentType = "text/csv; charset=utf-8; header=present";
        await using var writer = new StreamWriter(Response.Body, Marked, leaveOpen: true);
        await WriteAsync(writer, [.. InventoryColumns.Keys.Select(key => texts[key].Value), .. TriageQuestions.All.Select(words.Question), texts["Column.Notice"]]);
        await foreach (var entry in entries)
        {
            await WriteAsync(writer, Cells(entry));
        }

        return new EmptyResult();
    }

    private LegalDuty Publish(InventoryEntry entry) => LegalDutyRules.Publish(entry.Triage, Size, options.Value.Thresholds);

    private IEnumerable<string> Cells(InventoryEntry entry)
    {
        var triage = entry.Triage;
        return
        [
            entry.Title,
            entry.Department ?? "",
            texts[$"State.{EntryFilters.StateOf(entry)}"],
            words.Urgency(UrgencyRules.Of(triage)),
            words.Duty(Publish(entry)),
            words.Articles(Publish(entry)),
            entry.Minutes.ToString(CultureInfo.InvariantCulture),
            string.Join(" | ", EntryFilters.BlockersOf(entry).Select(blocker => texts[$"Blocker.{blocker}"].Value)),
            .. TriageQuestions.All.Select(question => triage[question] is { } answer ? words.Answer(question, answer) : ""),
            entry.Notice?.PublicId ?? "",
        ];
    }

    /// <summary>Codes, not words: for programs.</summary>
    private object Describe(InventoryEntry entry)
    {
        var triage = entry.Triage;
        var urgency = UrgencyRules.Of(triage);
        var duty = Publish(entry);
        return new
        {
            id = entry.Id,
            title = entry.Title,
            department = entry.Department,
            origin = Code(entry.Origin),
            state = Code(EntryFilters.StateOf(entry)),
            notice = entry.Notice?.PublicId,
            triage = TriageQuestions.All.ToDictionary(question => Code(question), question => triage[question] is { } answer ? Code(answer) : null),
            urgency = new { level = Code(urgency.Level), certain = urgency.IsCertain, reasons = urgency.Reasons.Select(reason => Code(reason)) },
            mustBePublished = new { answer = Code(duty.Answer), reason = Code(duty.Reason), articles = duty.Texts.Select(text => $"{text.Source} {text.Article}") },
            minutes = entry.Minutes,
            blockers = EntryFilters.BlockersOf(entry).Select(blocker => Code(blocker)),
            changedAt = Wording.Machine(entry.ChangedAt),
        };
    }

    private static string Code(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static Task WriteAsync(StreamWriter writer, IEnumerable<string> cells) => writer.WriteAsync(string.Join(',', cells.Select(cell => CsvText.Cell(SpreadsheetText.Harmless(cell)))) + "\r\n");
}
