using System.Text.Json;
using Registry.Domain.Territories;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Territories;

/// <summary>
/// The records of the files <c>communes.json</c> and <c>epci.json</c> of the package @etalab/decoupage-administratif: lists of objects, told apart by
/// what the objects hold.
/// </summary>
internal sealed class TerritoryRecords
{
    private readonly Dictionary<string, string> _intercommunalByCommune = new(StringComparer.Ordinal);
    private readonly List<(string File, int Row, string Commune, string Intercommunal)> _members = [];

    public List<LoadedTerritory> Rows { get; } = [];

    public List<TerritoryRefusal> Refusals { get; } = [];

    /// <summary>The files held communes; else those loaded before stay.</summary>
    public bool HasCommunes { get; private set; }

    /// <summary>The files held intercommunal bodies; else those loaded before stay, and so do their members.</summary>
    public bool HasIntercommunalBodies { get; private set; }

    /// <summary>By code of the commune.</summary>
    public IReadOnlyDictionary<string, string> IntercommunalByCommune => _intercommunalByCommune;

    /// <exception cref="JsonException">The file is not a list of objects.</exception>
    public async Task ReadAsync(string path, CancellationToken cancellation)
    {
        var file = Path.GetFileName(path);
        var row = 0;
        await using var stream = File.OpenRead(path);
        await foreach (var record in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(stream, cancellationToken: cancellation))
        {
            row++;
            if (record.ValueKind != JsonValueKind.Object || Text(record, "nom") is not { } name)
            {
                Refusals.Add(new TerritoryRefusal(file, row, "It has no “nom”."));
            }
            else if (record.TryGetProperty("membres", out var members))
            {
                HasIntercommunalBodies = true;
                AddIntercommunal(record, name, members, file, row);
            }
            else
            {
                HasCommunes = true;
                AddCommune(record, name, file, row);
            }
        }
    }

    /// <summary>Ties communes to their intercommunal bodies; members that are no commune are refused.</summary>
    /// <param name="communes">Codes of all communes known, from these files or from before.</param>
    public void Tie(IReadOnlySet<string> communes)
    {
        foreach (var member in _members)
        {
            if (communes.Contains(member.Commune))
            {
                _intercommunalByCommune[member.Commune] = member.Intercommunal;
            }
            else
            {
                Refusals.Add(new TerritoryRefusal(member.File, member.Row, $"Its member {member.Commune} is no commune that was loaded."));
            }
        }
    }

    private void AddCommune(JsonElement record, string name, string file, int row)
    {
        var type = Text(record, "type");
        var isFormer = type is "commune-deleguee" or "commune-associee";
        var key = Text(record, isFormer ? "chefLieu" : "code");
        if (key is null || !TerritoryKey.IsCommune(key))
        {
            Refusals.Add(new TerritoryRefusal(file, row, $"“{name}” has no code of a commune."));
        }
        else if (!isFormer && type is not ("commune-actuelle" or "arrondissement-municipal"))
        {
            Refusals.Add(new TerritoryRefusal(file, row, $"“{name}” is of the unknown type “{type}”."));
        }
        else
        {
            Rows.Add(new LoadedTerritory
            {
                Key = key,
                Level = TerritoryLevel.Municipality,
                Name = name,
                SearchName = TerritoryName.Fold(name),
                IsFormer = isFormer,
                Department = Text(record, "departement") is { } code && FrenchTerritories.Find(code) is not null ? code : null,
                Commune = Text(record, "commune"),
                PostalCodes = PostalCodes(record),
                Population = Number(record, "population"),
            });
        }
    }

    private void AddIntercommunal(JsonElement record, string name, JsonElement members, string file, int row)
    {
        if (Text(record, "code") is not { Length: 9 } key || members.ValueKind != JsonValueKind.Array)
        {
            Refusals.Add(new TerritoryRefusal(file, row, $"“{name}” has no SIREN, or no list of members."));
            return;
        }

        var communes = members.EnumerateArray()
            .Select(member => (Code: Text(member, "code"), Population: Number(member, "populationMunicipale")))
            .Where(member => member.Code is not null && TerritoryKey.IsCommune(member.Code))
            .OrderByDescending(member => member.Population)
            .Select(member => member.Code!)
            .ToList();
        _members.AddRange(communes.Select(commune => (file, row, commune, key)));
        Rows.Add(new LoadedTerritory
        {
            Key = key,
            Level = TerritoryLevel.Intercommunal,
            Name = name,
            SearchName = TerritoryName.Fold(WithoutKind(name)),
            Department = communes.Select(TerritoryKey.DepartmentOf).FirstOrDefault()?.Key,
            Population = Number(record, "populationMunicipale"),
        });
    }

    /// <summary>People do not type the kind of body that stands before its name.</summary>
    private static string WithoutKind(string name) => name.Split(' ', 2) is ["CC" or "CA" or "CU", var rest] ? rest : name;

    private static string? PostalCodes(JsonElement record) =>
        record.TryGetProperty("codesPostaux", out var codes) && codes.ValueKind == JsonValueKind.Array && codes.GetArrayLength() > 0
            ? $" {string.Join(' ', codes.EnumerateArray().Select(code => code.ToString()))} "
            : null;

    private static string? Text(JsonElement record, string name) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        && value.GetString()!.Trim() is { Length: > 0 } text
            ? text
            : null;

    private static int Number(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : 0;
}

/// <param name="Row">From 1, in its file.</param>
public sealed record TerritoryRefusal(string File, int Row, string Reason);
