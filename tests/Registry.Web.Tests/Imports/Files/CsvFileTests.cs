using System.Text;
using Registry.Web.Imports;
using Registry.Web.Imports.Files;

namespace Registry.Web.Tests.Imports.Files;

public sealed class CsvFileTests
{
    private const string Table = "Nom;Finalité;Étape\r\nParcoursup;Affecter des élèves;en usage\r\nTri;Répondre à l’usager;projet\r\n";

    public static TheoryData<string, string> Encodings => new()
    {
        { "utf-8", "utf-8" },
        { "utf-16", "utf-16" },
        { "utf-16BE", "utf-16BE" },
        { "windows-1252", "windows-1252" },
        { "macintosh", "macintosh" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Read_AnyEncoding_WithoutMarkAndWith_KeepsAccents(string name, string expected)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[][] marks = [[], encoding.GetPreamble()];
        foreach (var mark in marks)
        {
            var opened = await OpenedFile.ReadAsync(new MemoryStream([.. mark, .. encoding.GetBytes(Table)]), "liste.csv");
            Assert.Equal(expected, opened.File.Encoding);
            Assert.Equal(["Nom=Parcoursup|Finalité=Affecter des élèves|Étape=en usage", "Nom=Tri|Finalité=Répondre à l’usager|Étape=projet"], opened.Lines);
        }
    }

    [Fact]
    public async Task Read_ExportOfADosProgram_KeepsAccents()
    {
        var content = CodePagesEncodingProvider.Instance.GetEncoding(850)!.GetBytes(Table.Replace('’', '\''));
        var opened = await OpenedFile.ReadAsync(new MemoryStream(content), "liste.csv");
        Assert.Equal("ibm850", opened.File.Encoding);
        Assert.Equal("Nom=Parcoursup|Finalité=Affecter des élèves|Étape=en usage", opened.Lines.First());
    }

    [Fact]
    public async Task Read_StrayByteInUtf8_LosesNoWord()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes("a,b\nété,élève\n"), .. "caf"u8, 0xE9, .. ",x\n"u8];
        Assert.Equal(["a=été|b=élève", "a=café|b=x"], (await OpenedFile.ReadAsync(new MemoryStream(content), "liste.csv")).Lines);
        byte[] pasted = [.. Encoding.UTF8.GetBytes("Intitulé;But\n"), .. Encoding.Latin1.GetBytes("Été;élèves gênés à Orléans\n")];
        Assert.Equal(["Intitulé=Été|But=élèves gênés à Orléans"], (await OpenedFile.ReadAsync(new MemoryStream(pasted), "liste.csv")).Lines);
        Assert.Equal(["A=QUALITÉ\u00A0: été|B=x"], (await OpenedFile.ReadAsync(new MemoryStream(Encoding.Latin1.GetBytes("A;B\nQUALITÉ\u00A0: été;x\n")), "liste.csv")).Lines);
    }

    [Theory]
    [InlineData("a,b\n1,2\n3,4\n", ',')]
    [InlineData("a;b\n1,5;2,5\n3,5;4,5\n", ';')]
    [InlineData("a\tb\n1, 2\t3\n4\t5\n", '\t')]
    [InlineData("a|b\n1|2\n3|4\n", '|')]
    [InlineData("a;b\n\"x, y, z\";1\n\"x, y, z\";2\n", ';')]
    [InlineData("sep=;\na;b,c\n1;2\n", ';')]
    public async Task Read_AnyDelimiter_IsFound(string content, char expected)
    {
        var opened = await OpenedFile.ReadAsync(content, "liste.txt");
        Assert.Equal(expected, opened.File.Delimiter);
        Assert.Equal(2, opened.File.Columns.Count);
    }

    [Fact]
    public async Task Read_QuotesAndLineBreaks_KeepWhatWasWritten()
    {
        const string content = "a,b\n\"two\nlines, \"\"quoted\"\"\",x\n\"He said \"hi, you\" twice\",y\n\"Smart\" city,\"Paris\"\nan \"odd\" one,\"z\" \n";
        Assert.Equal(
            ["a=two\nlines, \"quoted\"|b=x", "a=He said \"hi, you\" twice|b=y", "a=\"Smart\" city|b=Paris", "a=an \"odd\" one|b=z"],
            (await OpenedFile.ReadAsync(content, "liste.csv")).Lines);
    }

    [Fact]
    public async Task Read_TitlesAboveAndRaggedRows_LoseNoCell()
    {
        const string content = "Inventaire 2026;;;\n;;;\nDirection du numérique;;;\n\nNom;Nom;;Date;;\nA;B;C;2026-01-02;;\nD\nE;F;G;H;I;J;;\n;;;;\n";
        var opened = await OpenedFile.ReadAsync(content, "liste.csv");
        Assert.Equal(5, opened.File.HeaderRow);
        Assert.Equal(["Nom=A|Nom (2)=B|column 3=C|Date=2026-01-02", "Nom=D", "Nom=E|Nom (2)=F|column 3=G|Date=H|column 5=I|column 6=J"], opened.Lines);
        Assert.Equal([6, 7, 8], opened.Records.Select(record => record.SheetRow!.Value));
        Assert.Equal([1, 2, 3], opened.Records.Select(record => record.Row));
    }

    [Fact]
    public async Task Read_OneRecordInEachColumn_IsTurned()
    {
        const string content = "Nom,Tri du courrier,Cantine,Voirie\nFinalité,Trier,Calculer un tarif,Repérer des trous\nContact,a@b.fr,c@d.fr,e@f.fr\nÉtape,projet,en usage,\nDate de mise en service,,2021-09-01,2022-01-01\n";
        var opened = await OpenedFile.ReadAsync(content, "liste.csv");
        Assert.True(opened.File.IsTransposed);
        Assert.Equal("Nom=Cantine|Finalité=Calculer un tarif|Contact=c@d.fr|Étape=en usage|Date de mise en service=2021-09-01", opened.Lines.ElementAt(1));
        Assert.Equal(4, (await OpenedFile.ReadAsync(content, "liste.csv", new SourceFileOptions(Transposed: false))).Records.Count);
    }

    [Fact]
    public async Task Read_GiantCell_RefusesItsRowOnly()
    {
        var opened = await OpenedFile.ReadAsync($"a,b\n1,2\n3,\"{new string('x', 1_500_000)}\"\n5,6\n", "liste.csv");
        Assert.Equal(3, opened.Records.Count);
        Assert.Equal(new ImportRefusal(ImportFault.CellIsTooLarge, "b", 3, 1_000_000).Arguments, opened.Records[1].Refusal!.Arguments);
        Assert.Equal("5", opened.Cell(2, "a"));
    }

    [Fact]
    public async Task Read_HeaderWrittenAgainAndTotals_AreRefusedAndNoRecords()
    {
        var opened = await OpenedFile.ReadAsync("Nom;Service;Coût\nTri;Eau;3\nNOM;Service;Coût\nTotal;Eau;3\nTotal général :;;1 203,50 €\nTotal;;\n", "x.csv");
        Assert.Equal(
            [null, ImportFault.RowRepeatsHeader, null, ImportFault.RowIsTotals, null],
            opened.Records.Select(record => record.Refusal?.Fault));
        Assert.Equal([2, 3, 4, 5, 6], opened.Records.Select(record => record.SheetRow!.Value));
    }

    [Fact]
    public async Task Read_SeparatorLineBetweenQuotes_IsNoRow()
    {
        var opened = await OpenedFile.ReadAsync("\"sep=|\"\r\nNom|But\r\nTri|a,b;c\r\n", "x.csv");
        Assert.Equal(['|'], [opened.File.Delimiter!.Value]);
        Assert.Equal(["Nom=Tri|But=a,b;c"], opened.Lines);
        Assert.Equal(3, opened.Records[0].SheetRow);
    }

    [Fact]
    public async Task Read_EuroSignOfAUnixProgram_IsNoCurrencySign()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-15")!.GetBytes("Nom;Coût\nŒuvre à céder;12 €\nÉté;30 €\n");
        var opened = await OpenedFile.ReadAsync(new MemoryStream(bytes), "x.csv");
        Assert.Equal(["Nom=Œuvre à céder|Coût=12 €", "Nom=Été|Coût=30 €"], opened.Lines);
    }

    [Fact]
    public async Task Read_NamesOfColumnsHalfOfThemRepeated_AreStillTheHeader()
    {
        var opened = await OpenedFile.ReadAsync("Nom;Nom;But;But\nTri;tri;a;b\nEau;eau;c;d\n", "x.csv");
        Assert.Equal(["Nom", "Nom (2)", "But", "But (2)"], opened.File.Columns);
        Assert.Equal(2, opened.Records.Count);
    }

    [Fact]
    public async Task Read_OpenQuote_SaysWhere()
    {
        var refusal = await OpenedFile.RefusalAsync("a,b\n1,2\n\"3,4\n5,6\n", "liste.csv");
        Assert.Equal((ImportFault.FileHasOpenQuote, 3), (refusal.Fault, refusal.Arguments[0]));
    }

    [Fact]
    public async Task Read_ThousandsOfColumns_IsRefused()
    {
        var row = string.Join(',', Enumerable.Range(0, 1001));
        Assert.Equal(ImportFault.FileHasTooManyColumns, (await OpenedFile.RefusalAsync($"{row}\n{row}\n", "liste.csv")).Fault);
    }

    [Fact]
    public async Task Read_Twice_GivesTheSame()
    {
        var opened = await OpenedFile.ReadAsync(Table, "liste.csv");
        Assert.Equal(2, await opened.File.ReadAsync(TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken));
    }
}
