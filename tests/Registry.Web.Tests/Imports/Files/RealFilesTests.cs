using System.Text;
using Registry.Web.Imports;

namespace Registry.Web.Tests.Imports.Files;

public sealed class RealFilesTests
{
    [Theory]
    [InlineData("nl/algoritmes-800.json", 800)]
    [InlineData("nl/pub-data-60.json", 60)]
    [InlineData("nl/template-brickyard.json", null)]
    [InlineData("nl/template-centric.json", null)]
    [InlineData("nl/template-contec.json", null)]
    [InlineData("nl/template-docdirekt.json", null)]
    [InlineData("nl/template-gemeente-amsterdam.json", null)]
    [InlineData("nl/template-oribi.json", null)]
    [InlineData("nl/template-tygron.json", null)]
    [InlineData("nl/template-zylab.json", null)]
    [InlineData("nl/test_algorithm_1_v1_0.json", 1)]
    [InlineData("nl/test_algorithm_2_v1_0.json", 1)]
    [InlineData("nl/test_algorithm_3_v1_0.json", 1)]
    [InlineData("nl/test_algorithm_4_v1_0.json", 1)]
    [InlineData("uk/atrs_records.json", 136)]
    [InlineData("us/2024-inventory-700.cp1252.csv", 700)]
    [InlineData("us/2025-inventory-1200.csv", 1200)]
    [InlineData("system-cards/system_test_card.yaml", 1)]
    public async Task Read_RealFile_FindsItsRecords(string file, int? records)
    {
        var path = RealRegisters.PathOf(file);
        var opened = await OpenedFile.ReadAsync(path);
        Assert.Equal(records ?? TopLevelRecords(path), opened.Records.Count);
        Assert.All(opened.Records, record => Assert.Null(record.Refusal));
        Assert.DoesNotContain(opened.Lines, line => line.Contains('\uFFFD', StringComparison.Ordinal) || line.Contains("â€", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fr/etalab_liste.md", ImportFault.FileIsMarkdown)]
    [InlineData("nl/schema.json", ImportFault.FileIsJsonSchema)]
    public async Task Read_WhatHoldsNoRecords_IsRefusedWithTheReason(string file, ImportFault expected)
    {
        await using var content = File.OpenRead(RealRegisters.PathOf(file));
        Assert.Equal(expected, (await OpenedFile.RefusalAsync(content, Path.GetFileName(file))).Fault);
    }

    [Theory]
    [InlineData("us/2024-inventory-700.cp1252.csv", 1252, 54)]
    [InlineData("us/2025-inventory-1200.csv", 65001, 36)]
    public async Task Read_AmericanInventory_KeepsEveryCell(string file, int codePage, int distinctNames)
    {
        var path = RealRegisters.PathOf(file);
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.UTF8;
        var rows = PlainCsv.Read(encoding.GetString(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)).TrimStart('\uFEFF'));
        var opened = await OpenedFile.ReadAsync(path);
        Assert.Equal(distinctNames, rows[0].Distinct().Count());
        Assert.Equal(rows[0].Count, opened.File.Columns.Count);
        Assert.Equal(rows.Count - 1, opened.Records.Count);
        for (var row = 1; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Count; column++)
            {
                var expected = string.IsNullOrWhiteSpace(rows[row][column]) ? null : rows[row][column];
                Assert.Equal(expected, opened.Cell(row - 1, opened.File.Columns[column]));
            }
        }
    }

    [Fact]
    public async Task Read_SystemCard_KeepsTagsAndDatesAsWritten()
    {
        var card = (await OpenedFile.ReadAsync(RealRegisters.PathOf("system-cards/system_test_card.yaml"))).Records[0].Content;
        Assert.Equal("2003-05-1", card.GetProperty("begin_date").GetString());
        Assert.Equal("!include assessments/iama.yaml", card.GetProperty("assessments")[0].GetString());
        Assert.Equal("00000003273808340000", card.GetProperty("owners")[0].GetProperty("oin").GetString());
    }

    private static int TopLevelRecords(string path)
    {
        using var document = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.GetArrayLength();
    }
}
