using System.Text;
using Registry.Web.Imports;
using Registry.Web.Imports.Files;

namespace Registry.Web.Tests.Imports.Files;

public sealed class StructuredFileTests
{
    [Theory]
    [InlineData("[{\"a\":1},{\"a\":2}]", SourceFileKind.Json)]
    [InlineData("{\"meta\":{\"x\":[1]},\"items\":[{\"a\":1,\"b\":[{}]},{\"a\":2}]}", SourceFileKind.Json)]
    [InlineData("{\"success\":true,\"result\":{\"total\":2,\"records\":[{\"a\":1},{\"a\":2}]}}", SourceFileKind.Json)]
    [InlineData("{\"a\":1}\n\n{\"a\":2}\n", SourceFileKind.JsonLines)]
    public async Task Read_JsonOfAnyShape_FindsTheRecords(string content, SourceFileKind kind)
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var opened = await OpenedFile.ReadAsync(new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(content)]), "x.json");
            Assert.Equal(kind, opened.File.Kind);
            Assert.Equal(["1", "2"], opened.Records.Select(record => record.Content.GetProperty("a").GetRawText()));
            Assert.Equal([1, 2], opened.Records.Select(record => record.Row));
        }
    }

    [Fact]
    public async Task Read_OneObject_IsOneRecordWhateverListsItHas()
    {
        var content = $"{{{string.Join(',', Enumerable.Range(1, 9).Select(n => $"\"field{n}\":\"x\""))},\"links\":[{{\"title\":\"{new string('t', 300)}\"}}]}}";
        var opened = await OpenedFile.ReadAsync(content, "x.json");
        Assert.Equal(10, Assert.Single(opened.Records).Content.EnumerateObject().Count());
        Assert.Equal(10, opened.File.Columns.Count);
        Assert.Single((await OpenedFile.ReadAsync(content, "x.json", new SourceFileOptions(ListMember: "links"))).File.Columns, "title");
    }

    [Fact]
    public async Task Read_RecordsLargerThanAChunk_AreWhole()
    {
        var text = new string('é', 100_000);
        var opened = await OpenedFile.ReadAsync($"[{{\"a\":\"{text}\"}},{{\"a\":\"{new string('x', 2_000_000)}\"}},{{\"a\":\"end\"}},7]", "x.json");
        Assert.Equal(text, opened.Cell(0, "a"));
        Assert.Equal(ImportFault.RecordIsTooLarge, opened.Records[1].Refusal!.Fault);
        Assert.Equal("end", opened.Cell(2, "a"));
        Assert.Equal(ImportFault.RecordIsNotAnObject, opened.Records[3].Refusal!.Fault);
    }

    [Theory]
    [InlineData("x.jsonl", "", "\n", "")]
    [InlineData("x.json", "[", ",", "]")]
    public async Task Read_RecordNestedDeeperThanAnything_RefusesItAlone(string name, string begin, string between, string end)
    {
        string Deep(int levels) => $"{{\"a\":{new string('[', levels)}{new string(']', levels)}}}";
        var content = begin + string.Join(between, "{\"a\":1}", Deep(63), Deep(64), Deep(20_000), "{\"a\":2}") + end;
        var opened = await OpenedFile.ReadAsync(content, name);
        Assert.Equal(
            [null, null, ImportFault.RecordIsNestedTooDeep, ImportFault.RecordIsNestedTooDeep, null],
            opened.Records.Select(record => record.Refusal?.Fault));
    }

    [Theory]
    [InlineData("x.jsonl", "{\"a\":\"\\ud83d\"}\n{\"a\\uD83D\":1}\n{\"a\":\"\\ud83d\\ude00\"}\n")]
    [InlineData("x.json", "[{\"a\":\"\\ud83d\"},{\"a\\uD83D\":1},{\"a\":\"\\ud83d\\ude00\"}]")]
    public async Task Read_HalfOfACharacter_RefusesItsRecord(string name, string content)
    {
        var opened = await OpenedFile.ReadAsync(content, name);
        Assert.Equal([ImportFault.TextIsBroken, ImportFault.TextIsBroken, null], opened.Records.Select(record => record.Refusal?.Fault));
        Assert.Equal("😀", opened.Cell(2, "a"));
    }

    [Theory]
    [InlineData("[{\"a\":1},\n{\"a\":}]", ImportFault.FileIsNotJson)]
    [InlineData("[{\"a\":1},\n{\"a\":", ImportFault.FileIsTruncated)]
    [InlineData("[{\"a\":1}", ImportFault.FileIsTruncated)]
    [InlineData("[]", ImportFault.FileHasNoTable)]
    public async Task Read_BrokenJson_SaysWhatIsWrong(string content, ImportFault expected) =>
        Assert.Equal(expected, (await OpenedFile.RefusalAsync(content, "x.json")).Fault);

    [Theory]
    [InlineData("- a: 1\n  d: 2003-05-1\n- a: 2\n")]
    [InlineData("a: 1\nd: 2003-05-1\n---\na: 2\n")]
    [InlineData("version: 0.1\nrecords:\n  - &x {a: 1, d: 2003-05-1}\n  - a: 2\n    b: [one, two]\n    c: !include other.yaml\n")]
    public async Task Read_Yaml_FindsTheRecords(string content)
    {
        var opened = await OpenedFile.ReadAsync(content, "x.yaml");
        Assert.Equal(SourceFileKind.Yaml, opened.File.Kind);
        Assert.Equal(["1", "2"], opened.Records.Select(record => record.Content.GetProperty("a").GetString()));
        Assert.Equal("2003-05-1", opened.Cell(0, "d"));
    }

    [Theory]
    [InlineData("x.yaml", "tri:\n  a: 1\n  b: x\neau:\n  a: 2\n  b: y\n")]
    [InlineData("x.yaml", "algorithmes:\n  tri: {a: 1, b: x}\n  eau: {a: 2, c: [1]}\n")]
    [InlineData("x.json", "{\"meta\":{\"algos\":\"2\"},\"items\":{\"tri\":{\"a\":\"1\"},\"eau\":{\"a\":\"2\"}}}")]
    public async Task Read_RecordsUnderTheirKeys_AreNotOneRecord(string name, string content)
    {
        var opened = await OpenedFile.ReadAsync(content, name);
        Assert.Equal(["tri", "eau"], opened.Records.Select(record => record.Content.GetProperty("id").GetString()));
        Assert.Equal(["1", "2"], opened.Records.Select(record => record.Content.GetProperty("a").GetString()));
    }

    [Fact]
    public async Task Read_PartsOfOneRecord_AreNoRecords() =>
        Assert.Single((await OpenedFile.ReadAsync("identity:\n  name: Tri\n  owner: Eau\npurpose:\n  goal: trier\n  legal: code\n", "x.yaml")).Records);

    [Fact]
    public async Task Read_YamlWithAliases_RepeatsWhatTheyStandFor()
    {
        var opened = await OpenedFile.ReadAsync("- &first {name: Tri, list: [&x one, *x]}\n- copy: *first\n  ok: true\n  none: ~\n", "x.yaml");
        Assert.Equal("{\"copy\":{\"name\":\"Tri\",\"list\":[\"one\",\"one\"]},\"ok\":true,\"none\":null}", opened.Records[1].Content.GetRawText());
    }

    [Fact]
    public async Task Read_YamlAliasBomb_IsRefused()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 12; level++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n");
        }

        Assert.Equal(ImportFault.YamlIsTooLarge, (await OpenedFile.RefusalAsync(bomb.ToString(), "x.yaml")).Fault);
        Assert.Equal(ImportFault.YamlIsNestedTooDeep, (await OpenedFile.RefusalAsync(new string('[', 5000), "x.yml", new SourceFileOptions(Encoding: "utf-8"))).Fault);
    }

    [Fact]
    public async Task Read_BrokenYaml_SaysTheLine() =>
        Assert.Equal(ImportFault.FileIsNotYaml, (await OpenedFile.RefusalAsync("a: 1\nb: [1, 2\nc: \"x\n", "x.yaml")).Fault);

    [Theory]
    [InlineData("%PDF-1.7 …", "x.pdf", ImportFault.FileIsPdf)]
    [InlineData("<!doctype html><p>", "x.csv", ImportFault.FileIsWebPage)]
    [InlineData("# Title\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "x.txt", ImportFault.FileIsMarkdown)]
    [InlineData("<?xml version='1.0'?><a/>", "x.xml", ImportFault.FileIsXml)]
    [InlineData("Dear all,\nplease find our list.\n", "x.txt", ImportFault.FileIsNotATable)]
    [InlineData("GIF89a", "x.csv", ImportFault.FileIsImage)]
    [InlineData("PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "x.ods", ImportFault.FileIsOpenDocument)]
    [InlineData("PK\u0003\u0004 word/document.xml", "x.docx", ImportFault.FileIsTextDocument)]
    [InlineData("PK\u0003\u0004 photo.jpg", "x.zip", ImportFault.FileIsArchive)]
    [InlineData("PK\u0003\u0004 Index/Document.iwa", "x", ImportFault.FileIsNumbers)]
    [InlineData("\u0001\u0002a;b\u0003\u0004\nc;d", "x.csv", ImportFault.FileIsNotATable)]
    [InlineData("{\"$schema\":\"x\",\"properties\":{\"a\":{}}}", "x.json", ImportFault.FileIsJsonSchema)]
    [InlineData("\n \n", "x.csv", ImportFault.FileIsEmpty)]
    public async Task Read_WhatIsNoList_IsRefusedByItsName(string content, string name, ImportFault expected) =>
        Assert.Equal(expected, (await OpenedFile.RefusalAsync(content, name)).Fault);

    [Theory]
    [InlineData("x.xls", ImportFault.FileIsOldWorkbook)]
    [InlineData("x.xlsx", ImportFault.FileIsProtected)]
    [InlineData("x", ImportFault.FileIsOldWorkbook)]
    [InlineData("x.xlsx", ImportFault.FileIsOldWorkbook, "Workbook\0")]
    [InlineData("x.xls", ImportFault.FileIsProtected, "EncryptedPackage")]
    public async Task Read_CompoundFile_TellsOldFromProtected(string name, ImportFault expected, string stream = "") => Assert.Equal(
        expected,
        (await OpenedFile.RefusalAsync(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1000], .. Encoding.Unicode.GetBytes(stream)]), name)).Fault);
}
