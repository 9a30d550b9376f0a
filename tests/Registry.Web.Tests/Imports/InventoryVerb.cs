using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Registry.Web.Commands;
using Registry.Web.Persistence;

namespace Registry.Web.Tests.Imports;

/// <summary>The verb into the inventory of the body <c>valbrune</c>.</summary>
public sealed class InventoryVerb : IDisposable
{
    private readonly ImportVerb _verb = new();

    public ImportVerb Verb => _verb;

    public async Task<ImportAnswer> RunAsync(string file, params string[] options)
    {
        await _verb.ReadAsync(async database =>
        {
            if (!await database.Bodies.AnyAsync(body => body.Slug == "valbrune"))
            {
                database.Bodies.Add(new Body { Name = "Commune de Valbrune", Slug = "valbrune", CreatedAt = DateTime.UnixEpoch });
                await database.SaveChangesAsync();
            }

            return true;
        });
        var output = new StringWriter();
        var error = new StringWriter();
        var terminal = new Terminal(TextReader.Null, output, error, _verb.Directory);
        var code = await Verbs.RunAsync(["import", "--body", "valbrune", file, "--language", "en", "--json", .. options], terminal, _verb.Settings("Testing"));
        return new ImportAnswer(code, output.ToString(), error.ToString());
    }

    public string WriteFile(string name, string content)
    {
        var path = Path.Combine(_verb.Directory, name);
        File.WriteAllText(path, content);
        return path;
    }

    public Task<List<InventoryEntry>> EntriesAsync() =>
        _verb.ReadAsync(database => database.InventoryEntries.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync());

    public async Task<InventoryEntry> EntryAsync(string title) => (await EntriesAsync()).First(entry => entry.Title == title);

    public void Dispose() => _verb.Dispose();
}

internal static class Entries
{
    /// <summary>The value at a path such as <c>header.contact.email</c>, <c>header.legal_basis.0.url</c> or <c>HUM-03</c>, as text; null when there is none.</summary>
    public static string? Said(this InventoryEntry entry, string path)
    {
        var values = JsonNode.Parse(entry.Values)!;
        var parts = path.Split('.');
        var node = parts[0] == "header" ? values["header"]![parts[1]]?["value"] : values["answers"]![parts[0]]?["value"];
        foreach (var part in parts.Skip(parts[0] == "header" ? 2 : 1))
        {
            node = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var rank) ? (node as JsonArray)?.ElementAtOrDefault(rank) : node?[part];
        }

        return node switch
        {
            null => null,
            JsonArray items => string.Join(',', items.Select(item => item!.ToString())),
            _ => node.ToString(),
        };
    }

    public static string? Cell(this InventoryEntry entry, string column) => JsonNode.Parse(entry.SourceRecord!)![column]?.ToString();
}
