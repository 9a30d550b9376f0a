using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Writing;
using Registry.Domain.Standards.Writing.Codecs;

namespace Registry.Domain.Tests.Standards.Writing;

public sealed class RecordWriterTests
{
    private static readonly StandardCatalogue Standards = StandardCatalogue.Shipped(Definitions.Current);

    [Fact]
    public void Write_TextLongerThanTheLimit_IsCutAtAWordAndKeptInTheReport()
    {
        var title = string.Join(' ', Enumerable.Repeat("priorité", 30));

        var record = Write("nl-1.0", Given.Header(("title", title)));

        var written = record.Field("name")!.Texts[0]!;
        Assert.InRange(written.Length, 90, 100);
        Assert.EndsWith("priorité…", written, StringComparison.Ordinal);
        var entry = Assert.Single(record.Report.Transformed, value => value.Field == "header.title");
        Assert.Equal((LossReason.Shortened, title, written), (entry.Why, entry.From, entry.To));
    }

    [Fact]
    public void Write_MarkupInATextForHtml_IsEscapedAndComesBack()
    {
        const string text = "Une règle : a < b & c > d\n\n– d’abord\n– ensuite <script>";
        var values = Given.Header(("title", "X"), ("decision", new JsonObject { ["text"] = text }));

        var record = JsonRecord.Write(Write("nl-1.0", values));

        Assert.DoesNotContain("<script>", record["human_intervention"]!.GetValue<string>(), StringComparison.Ordinal);
        var read = Reread.Read(Standards.Find("nl-1.0")!, record);
        Assert.Equal(text, read.Values.Header["decision"].Value!["text"]!.GetValue<string>());
    }

    [Fact]
    public void Write_OwnTextWithARowOfAsterisks_IsNotTakenForWhatTheRegistryWorded()
    {
        var values = Given.Header(("title", "X"), ("decision", new JsonObject { ["role"] = "influences", ["text"] = "Avant\n\n* * *\n\nAprès" }));

        var record = Write("nl-1.0", values);

        Assert.Equal("Avant\n\n***\n\nAprès", Reread.Read(Standards.Find("nl-1.0")!, JsonRecord.Write(record)).Values.Header["decision"].Value!["text"]!.GetValue<string>());
        Assert.Contains(record.Report.Transformed, value => value is { Field: "header.decision.text", Why: LossReason.Reformatted });
        Assert.Contains(record.Report.NotCarried, value => value is { Field: "header.decision.role", Where: "human_intervention" });
    }

    [Fact]
    public void Write_StageThatTheListDoesNotKnow_IsRecodedAndTheOriginalKept()
    {
        var record = Write("nl-1.0", Given.Header(("title", "X"), ("lifecycle", new JsonObject { ["stage"] = "pilot", ["in_use_from"] = "2026-03-17" })));

        Assert.Equal("In ontwikkeling", record.Field("status")!.Texts[0]);
        Assert.Equal("2026-03", record.Field("begin_date")!.Texts[0]);
        Assert.Equal(
            [("header.lifecycle.stage", "pilot", LossReason.Recoded), ("header.lifecycle.in_use_from", "2026-03-17", LossReason.LessPrecise)],
            record.Report.Transformed.Select(value => (value.Field, value.From, value.Why)));
    }

    [Theory]
    [InlineData(DisclosureState.Withheld)]
    [InlineData(DisclosureState.Internal)]
    public void Write_ValueThatIsNotPublic_NeverLeaves(DisclosureState state)
    {
        var values = Given.Header(("title", "X")) with
        {
            Answers = new Dictionary<string, StatedValue>(StringComparer.Ordinal) { ["FAI-05"] = new("a secret", state, "CRPA L.311-5"), ["DRO-05"] = new("annex_iii", state) },
        };
        foreach (var standard in Standards.All.Where(standard => standard.Writing is not null))
        {
            var record = Reread.Write(standard, values);
            Assert.All(standard.Writing!.Formats, format => Assert.DoesNotContain("secret", RecordFormats.Write(record, format), StringComparison.Ordinal));
            Assert.Contains(record.Report.NotCarried, value => value is { Field: "FAI-05", Why: LossReason.NotTold, Where: null });
            Assert.DoesNotContain(record.Fields, field => field.Field.Target?.Path == "DRO-05");
        }
    }

    [Fact]
    public void Write_ImportedNotice_GivesBackTheFieldsWithoutAHomeOnlyInItsOwnStandard()
    {
        var kept = new JsonObject { ["proportionality"] = "Minder papier.", ["tags"] = "parkeren", ["iama_description"] = "gepland", ["status"] = "Onbekend" };
        var values = Given.Header(("title", "X"), (WritingSource.KeptFields, kept));
        var source = Reread.Source(values) with { Format = "nl-1.0" };

        var own = Reread.Write(Standards.Find("nl-1.0")!, source);
        var other = Reread.Write(Standards.Find("etalab")!, source);

        var json = JsonRecord.Write(own);
        Assert.Equal(("<p>Minder papier.</p>", "parkeren", "gepland"), (json["proportionality"]!.ToString(), json["tags"]!.ToString(), json["iama_description"]!.ToString()));
        Assert.False(json.ContainsKey("status"));
        Assert.Equal(["source_fields.status"], own.Report.NotCarried.Select(value => value.Field));
        Assert.Equal(4, other.Report.NotCarried.Count(value => value.Field.StartsWith("source_fields.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Write_AlmostEmptyNotice_NamesWhatTheStandardDemands()
    {
        var record = Write("atrs-4.0", Given.Header(("title", "X")) with
        {
            Answers = new Dictionary<string, StatedValue>(StringComparer.Ordinal) { ["SOU-01"] = new("foreign_api") },
        });

        var missing = record.Report.Missing.Select(field => field.Field).ToList();
        Assert.Contains("2 Description", missing);
        Assert.Contains("9 Third party", missing);
        Assert.DoesNotContain("1 Name", missing);
    }

    [Fact]
    public void Write_AmendedAnnex_LeavesTheDeletedPointsOut()
    {
        var standard = Standards.Find("eu-annex-viii-b")!;
        var record = Reread.Write(standard, Specimen.Of(Definitions.Current, standard));

        Assert.DoesNotContain(record.Fields, field => field.Field.Name.StartsWith("B7", StringComparison.Ordinal) || field.Field.Name.StartsWith("B9", StringComparison.Ordinal));
        Assert.Contains(standard.Dates, date => date.Day == new DateOnly(2026, 7, 27));
    }

    [Fact]
    public void WriteCsv_CellThatASpreadsheetWouldRun_IsText()
    {
        var csv = RecordFormats.Write(Write("etalab", Given.Header(("title", "=HYPERLINK(\"https://example.org\";\"x\")"), ("summary", "a;b"))), RecordFormat.Csv);

        Assert.Contains("\"'=HYPERLINK(\"\"https://example.org\"\";\"\"x\"\")\"", csv, StringComparison.Ordinal);
        Assert.Contains(";\"a;b\";", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void WriteCsv_PartsOfItems_ShareTheOrderAndKeepTheirGaps()
    {
        var laws = new JsonArray(new JsonObject { ["reference"] = "CRPA, L.311-3-1; R.311-3-1-2" }, new JsonObject { ["reference"] = "Délibération 12", ["url"] = "https://example.org/12" });
        var record = Write("l312-1-3", Given.Header(("title", "X"), ("legal_basis", laws)));

        var csv = RecordFormats.Write(record, RecordFormat.Csv);

        Assert.Contains("['CRPA, L.311-3-1; R.311-3-1-2', 'Délibération 12']", csv, StringComparison.Ordinal);
        Assert.Contains("['', 'https://example.org/12']", csv, StringComparison.Ordinal);
        var read = Reread.Read(Standards.Find("l312-1-3")!, new JsonObject
        {
            ["Traitement"] = "X",
            ["Textes.Référence"] = "['CRPA, L.311-3-1; R.311-3-1-2', 'Délibération 12']",
            ["Textes.Adresse"] = "['', 'https://example.org/12']",
        });
        Assert.Equal(laws.ToJsonString(), read.Values.Header["legal_basis"].Value!.ToJsonString());
    }

    [Fact]
    public void OwnJson_FullNotice_IsReadAndWrittenByteForByte()
    {
        var document = new NoticeDocument
        {
            Id = NoticeId.New(),
            Version = 3,
            Language = "fr",
            Definition = new DefinitionReference(Definitions.Current.Id, Definitions.Current.Version),
            Body = new BodyReference("demo", "Ville de Démonstration", "356000000"),
            PublishedAt = new DateTime(2026, 11, 26, 8, 0, 0, DateTimeKind.Utc),
            Values = Specimen.Of(Definitions.Current, Standards.Find("l312-1-3")!),
            Salt = NoticeDocument.NewSalt(),
        };

        var text = document.ToCanonicalJson();

        Assert.Equal(text, NoticeDocument.Parse(text).ToCanonicalJson());
        var report = OwnJson.Report(document, Definitions.Current);
        Assert.Equal(Leaves.Of(document.Values, Definitions.Current).Count, report.Carried.Count);
        Assert.Equal((0, 0, 0), (report.Transformed.Count, report.NotCarried.Count, report.Missing.Count));
    }

    private static WrittenRecord Write(string standard, AnswerSet values) => Reread.Write(Standards.Find(standard)!, values);
}
