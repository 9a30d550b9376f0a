using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Registry.Web.Commands;
using Registry.Web.Exports;

namespace Registry.Web.Tests.Imports;

/// <summary>Officers' own tables into an inventory.</summary>
public sealed class InventoryTableTests : IDisposable
{
    private const string Messy = """
        N°;Nom du traitement;Direction;Finalité (obligatoire);Statut;En production depuis;Prestataire;Base légale;Mail du référent;Données perso ?;Commentaire
        1;Calcul du quotient familial;Éducation;Fixe le tarif de cantine;En production;01/09/2019;Éditeur du Sud;Délibération n° 2019-12;cantine@valbrune.example;Oui;à revoir
        2;Chatbot d’accueil;Accueil;Répond aux questions;Pilote;mars 2025;;;;non;
        3;Lecture de plaques;Police municipale;Contrôle du stationnement;En panne;;;;;?;
        ;;Finances;Sans nom;;;;;;;
        """;

    private readonly InventoryVerb _verb = new();

    public void Dispose() => _verb.Dispose();

    [Theory]
    [InlineData("N°;Nom du traitement;Direction;Finalité (obligatoire);Statut;En production depuis;Prestataire;Base légale;Mail du référent;Commentaire",
        "id;header.title;header.department;header.summary;header.lifecycle.stage;header.lifecycle.in_use_from;header.suppliers.name;header.legal_basis.reference;header.contact.email;ignore")]
    [InlineData("Intitulé;Service;À quoi il sert, en une ou deux phrases;État d'avancement;Éditeur du logiciel;Logiciel;Nombre de dossiers;Hébergement",
        "header.title;header.department;header.summary;header.lifecycle.stage;header.suppliers.name;header.suppliers.product;header.volume.amount;SOU-05")]
    [InlineData("header.title;header.contact.email;HUM-03;header.suppliers.1.name;header.suppliers.2.name;Courriel",
        "header.title;header.contact.email;HUM-03;header.suppliers.name;header.suppliers.name;ignore")]
    public async Task Propose_MessyHeadings_FindsTheirTargets(string headings, string expected)
    {
        var answer = await _verb.RunAsync(_verb.WriteFile("table.csv", $"{headings}\n{string.Join(';', headings.Split(';').Select(_ => ""))}\nx\n"), "--propose");
        Assert.Equal(ExitCode.Done, answer.ExitCode);
        var targets = answer.Summary.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("target").GetString());
        Assert.Equal(expected, string.Join(';', targets));
        Assert.Empty(await _verb.EntriesAsync());
    }

    [Fact]
    public async Task Import_MessyTable_RecodesReportsAndKeepsEveryCell()
    {
        var file = _verb.WriteFile("inventaire.csv", Messy);
        var answer = await _verb.RunAsync(file);
        answer.Counts(created: 3, refused: 1);
        Assert.Contains("Nom du traitement", answer.Refusal(0).Reason, StringComparison.Ordinal);
        var tariff = await _verb.EntryAsync("Calcul du quotient familial");
        Assert.Equal(("1", "Éducation", "table"), (tariff.SourceId, tariff.Department, tariff.SourceFormat));
        Assert.Equal("in_use", tariff.Said("header.lifecycle.stage"));
        Assert.Equal("2019-09-01", tariff.Said("header.lifecycle.in_use_from"));
        Assert.Equal("Éditeur du Sud", tariff.Said("header.suppliers.0.name"));
        Assert.Equal("Délibération n° 2019-12", tariff.Said("header.legal_basis.0.reference"));
        Assert.Equal("cantine@valbrune.example", tariff.Said("header.contact.email"));
        Assert.Equal("à revoir", tariff.Cell("Commentaire"));
        var chatbot = await _verb.EntryAsync("Chatbot d’accueil");
        Assert.Equal(("pilot", "2025-03-01"), (chatbot.Said("header.lifecycle.stage"), chatbot.Said("header.lifecycle.in_use_from")));
        var plates = await _verb.EntryAsync("Lecture de plaques");
        Assert.Equal((null, "En panne"), (plates.Said("header.lifecycle.stage"), plates.Cell("Statut")));
        var recodings = answer.Summary.GetProperty("recodings").EnumerateArray().ToList();
        Assert.Contains(recodings, recoding => recoding.GetProperty("raw").GetString() == "En panne" && recoding.GetProperty("value").ValueKind == JsonValueKind.Null);
        Assert.Contains(recodings, recoding => recoding.GetProperty("raw").GetString() == "Pilote" && recoding.GetProperty("value").GetString() == "pilot");
        (await _verb.RunAsync(file)).Counts(unchanged: 3, refused: 1);
    }

    [Fact]
    public async Task Import_CorrectedMapping_IsRememberedAndMakesKnownRowsChange()
    {
        var file = _verb.WriteFile("inventaire.csv", Messy);
        await _verb.RunAsync(file);
        var proposed = (await _verb.RunAsync(file, "--propose")).Summary.GetProperty("columns").GetRawText();
        var mapping = _verb.WriteFile("mapping.json", $$"""{"columns":{{proposed}}}""".Replace(
            "\"target\":\"header.lifecycle.stage\"", "\"target\":\"header.lifecycle.stage\",\"values\":{\"En panne\":\"suspended\"}", StringComparison.Ordinal));
        (await _verb.RunAsync(file, "--mapping", mapping)).Counts(updated: 3, refused: 1);
        Assert.Equal("suspended", (await _verb.EntryAsync("Lecture de plaques")).Said("header.lifecycle.stage"));
        (await _verb.RunAsync(file)).Counts(unchanged: 3, refused: 1);
    }

    [Fact]
    public async Task Import_RowsWithoutIds_AreKnownByTitleAndDepartment()
    {
        (await _verb.RunAsync(_verb.WriteFile("a.csv", "Nom;Service;But\nTri;Eau;Trie\nTri;Air;Trie\nTri;Eau;Deuxième\n"))).Counts(created: 3);
        var answer = await _verb.RunAsync(_verb.WriteFile("b.csv", "Nom;Service;But\n TRI ;eau;Trie mieux\nTri;Air;Trie\nTri;Eau;Deuxième\n"));
        answer.Counts(updated: 1, unchanged: 2);
    }

    [Fact]
    public async Task Import_DeclaredEntry_LeavesTheDraftAlone()
    {
        await _verb.RunAsync(_verb.WriteFile("a.csv", "Nom;Service;But\nTri;Eau;Trie\n"));
        await _verb.Verb.ReadAsync(async database =>
        {
            var entry = await database.InventoryEntries.SingleAsync();
            entry.Notice = new() { PublicId = "n", Title = "Tri", Language = "fr", DefinitionVersion = "1.0", BodyId = entry.BodyId, CreatedAt = DateTime.UnixEpoch };
            await database.SaveChangesAsync();
            return true;
        });
        var answer = await _verb.RunAsync(_verb.WriteFile("b.csv", "Nom;Service;But\nTri;Eau;Trie mieux\n"));
        answer.Counts(updated: 1);
        Assert.Contains("Their drafts and notices were not touched", answer.Error, StringComparison.Ordinal);
        Assert.Equal(0, await _verb.Verb.ReadAsync(database => database.DraftValues.CountAsync()));
    }

    [Fact]
    public async Task Import_BrokenLine_RefusesThatLineOnly()
    {
        var answer = await _verb.RunAsync(_verb.WriteFile("a.jsonl", "{\"title\":\"Tri\",\"id\":1}\n\n{\"title\":\"Bus\",\"id\":\n{\"title\":\"Eau\",\"id\":3}\n[1]\n"));
        answer.Counts(created: 2, refused: 2);
        Assert.Contains("Line 3", answer.Refusal(0).Reason, StringComparison.Ordinal);
        Assert.Equal(["1", "3"], (await _verb.EntriesAsync()).Select(entry => entry.SourceId));
    }

    [Fact]
    public async Task Import_FileThatBreaksHalfway_SaysWhatWasDoneBefore()
    {
        var rows = string.Concat(Enumerable.Range(1, 320).Select(row => $"{row};Traitement {row}\n"));
        var answer = await _verb.RunAsync(_verb.WriteFile("a.csv", $"id;Nom\n{rows}321;\"ouvert\n"));
        Assert.Equal(ExitCode.Refused, answer.ExitCode);
        answer.Counts(created: 320);
        Assert.Contains("quot", answer.Summary.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(320, (await _verb.EntriesAsync()).Count);
    }

    [Fact]
    public async Task Import_MappingWithAStandard_IsRefused()
    {
        var mapping = _verb.WriteFile("mapping.json", """{"columns":[{"column":"Nom","target":"header.title"}]}""");
        var answer = await _verb.RunAsync(_verb.WriteFile("a.csv", "Nom;Service\nTri;Eau\n"), "--format", "nl", "--mapping", mapping);
        Assert.Equal(ExitCode.Refused, answer.ExitCode);
        Assert.Contains("‘nl’", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Couleur;Taille\nbleu;1\nrouge;2\n", "", "header.title")]
    [InlineData("Nom;Service\nTri;Eau\n", """{"columns":[{"column":"Nom","target":"header.titel"}]}""", "‘header.titel’")]
    [InlineData("Nom;Service\nTri;Eau\n", """{"columns":[{"column":"Nom"}]}""", "‘target’")]
    public async Task Import_TableThatCannotBeMapped_IsRefusedWithAWayOut(string table, string mapping, string expected)
    {
        var file = _verb.WriteFile("a.csv", table);
        string[] options = mapping.Length == 0 ? [] : ["--mapping", _verb.WriteFile("mapping.json", mapping)];
        var answer = await _verb.RunAsync(file, options);
        Assert.Equal(ExitCode.Refused, answer.ExitCode);
        Assert.Contains(expected, answer.Summary.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ErrorsOfASpreadsheet_AreNeitherTitlesNorValues()
    {
        var answer = await _verb.RunAsync(_verb.WriteFile("a.csv", "Nom;Finalité;Service\n#REF!;trier;Eau\nTri;#N/A;Eau\n"));
        answer.Counts(created: 1, refused: 1);
        var entry = Assert.Single(await _verb.EntriesAsync());
        Assert.Null(entry.Said("header.summary"));
        Assert.Equal("#N/A", entry.Cell("Finalité"));
    }

    [Fact]
    public async Task Import_TableWhoseColumnsAreIds_LosesNoFirstRecord()
    {
        var answer = await _verb.RunAsync(_verb.WriteFile("a.csv", "id;header.title;header.summary\n1;Tri;trier\n2;Eau;payer\n"));
        answer.Counts(created: 2);
    }

    [Theory]
    [InlineData("fr", "=Tri")]
    [InlineData("en", "=Tri")]
    [InlineData(null, "'=Tri")]
    public async Task Import_InventoryThatARegistryExported_TakesItsApostrophesAwayAndNobodyElses(string? language, string expected)
    {
        var columns = language is null ? ["Nom", "Service"] : InventoryColumns.In(language);
        var row = string.Join(';', columns.Select((_, index) => index switch { 0 => "'=Tri", 1 => "'-Eau", _ => "" }));
        var answer = await _verb.RunAsync(_verb.WriteFile("a.csv", $"{string.Join(';', columns)}\n{row}\n"));
        answer.Counts(created: 1);
        Assert.Equal(expected, Assert.Single(await _verb.EntriesAsync()).Title);
    }

    [Fact]
    public async Task Import_UnknownBody_IsRefused()
    {
        var file = _verb.WriteFile("a.csv", "Nom;Service\nTri;Eau\n");
        var output = new StringWriter();
        var error = new StringWriter();
        var code = await Verbs.RunAsync(
            ["import", "--body", "nowhere", file, "--language", "en", "--json"], new Terminal(TextReader.Null, output, error, _verb.Verb.Directory), _verb.Verb.Settings("Testing"));
        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("‘nowhere’", error.ToString(), StringComparison.Ordinal);
    }
}
