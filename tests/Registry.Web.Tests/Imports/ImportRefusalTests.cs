using System.Text.Json;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Registry.Web.Commands;

namespace Registry.Web.Tests.Imports;

public sealed class ImportRefusalTests : IDisposable
{
    private const string Good = """{"id":"1","title":"T","organisatie":"O"}""";

    private readonly ImportVerb _verb = new();

    public static TheoryData<string, byte[], string> BrokenFiles => new()
    {
        { "plain text", "hello"u8.ToArray(), "not JSON" },
        { "web page", "<!doctype html><html></html>"u8.ToArray(), "web page" },
        { "empty", [], "empty" },
        { "white space", " \n "u8.ToArray(), "empty" },
        { "cut off", Encoding.UTF8.GetBytes($"{{\"algoritmes\":[{string.Join(',', Enumerable.Repeat(Good, 200))},{Good[..20]}"), "incomplete" },
        { "list not closed", Encoding.UTF8.GetBytes($"{{\"algoritmes\":[{Good}"), "incomplete" },
        { "array", Encoding.UTF8.GetBytes($"[{Good}]"), "‘algoritmes’" },
        { "number", "42 "u8.ToArray(), "‘algoritmes’" },
        { "no list", "{\"records\":[]}"u8.ToArray(), "‘algoritmes’" },
        { "list is an object", "{\"algoritmes\":{}}"u8.ToArray(), "‘algoritmes’" },
        { "after the end", Encoding.UTF8.GetBytes($"{{\"algoritmes\":[{Good}]}} more"), "not JSON" },
    };

    public void Dispose() => _verb.Dispose();

    [Theory]
    [MemberData(nameof(BrokenFiles))]
    public async Task Import_BrokenFile_IsRefusedWithoutATrace(string what, byte[] content, string expected)
    {
        var answer = await _verb.RunAsync("nl", _verb.WriteFile(content));
        Assert.True(answer.ExitCode == ExitCode.Refused, $"A file that is {what} gives the exit code {answer.ExitCode}.");
        Assert.Contains(expected, answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
        answer.Counts();
        Assert.Contains(expected, answer.Summary.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await _verb.NoticeCountAsync());
    }

    [Theory]
    [InlineData("fr", "n’existe pas")]
    [InlineData("en", "There is no file")]
    public async Task Import_MissingFile_IsSaidInTheLanguageAsked(string language, string expected)
    {
        var answer = await _verb.RunAsync("nl", "nowhere.json", language);
        Assert.Equal(ExitCode.Refused, answer.ExitCode);
        Assert.Contains(expected, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Directory_IsRefused()
    {
        var answer = await _verb.RunAsync("nl", _verb.Directory);
        Assert.Equal(ExitCode.Refused, answer.ExitCode);
        Assert.Contains("cannot be read", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_UnknownFormat_IsAMistakeOfUsage() =>
        Assert.Equal(ExitCode.Usage, (await _verb.RunAsync("docx", "file.json")).ExitCode);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public async Task Import_FileInAnotherEncoding_KeepsItsAccents(string encoding)
    {
        var content = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var answer = await _verb.RunAsync("nl", _verb.WriteFile(content.GetBytes($"{{\"algoritmes\":[{Good.Replace("\"T\"", "\"Café à vérifier\"", StringComparison.Ordinal)}]}}")));
        answer.Counts(created: 1);
        Assert.Equal("Café à vérifier", await _verb.ReadAsync(database => database.Notices.Select(notice => notice.Title).SingleAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Import_ByteOrderMark_IsPassedOver()
    {
        var content = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes($"{{\"algoritmes\":[{Good}]}}")).ToArray();
        (await _verb.RunAsync("nl", _verb.WriteFile(content))).Counts(created: 1);
    }

    [Theory]
    [InlineData("""{"title":"T","organisatie":"O"}""", "‘id’")]
    [InlineData("""{"id":" ","title":"T","organisatie":"O"}""", "‘id’")]
    [InlineData("""{"id":"2","organisatie":"O"}""", "‘title’")]
    [InlineData("""{"id":"2","title":"\u200b","organisatie":"O"}""", "‘title’")]
    [InlineData("""{"id":"2","title":"T","organisatie":null}""", "‘organisatie’")]
    [InlineData("""{"id":"2","title":{"nl":"T"},"organisatie":"O"}""", "‘title’ should be a text")]
    [InlineData("""{"id":["2"],"title":"T","organisatie":"O"}""", "‘id’ should be a text")]
    [InlineData("""{"id":"2","title":"T","organisatie":"O","doel":true}""", "‘doel’ should be a text")]
    [InlineData("""{"id":"2","title":"half \ud83d","organisatie":"O"}""", "half of a character")]
    [InlineData("""{"id":"1","title":"Other","organisatie":"O"}""", "already that of record 1")]
    [InlineData("null", "not a record")]
    [InlineData("[[[]]]", "not a record")]
    [InlineData("\"text\"", "not a record")]
    public async Task Import_BadRecord_IsRefusedAndTheOthersAreNot(string record, string expected)
    {
        var answer = await _verb.RunAsync("nl", _verb.WriteFile($$"""{"algoritmes":[{{Good}},{{record}},{"id":"3","title":"T","organisatie":"O"}]}"""));
        Assert.True(answer.ExitCode == ExitCode.Done, answer.Error);
        answer.Counts(created: 2, refused: 1);
        Assert.Equal(2, answer.Refusal(0).Row);
        Assert.Contains(expected, answer.Refusal(0).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FiveMegabytesInOneField_RefusesThatRecord()
    {
        var large = JsonSerializer.Serialize(new { id = "2", title = "T", organisatie = "O", doel = new string('x', 5_000_000) });
        var answer = await _verb.RunAsync("nl", _verb.WriteFile($$"""{"algoritmes":[{{Good}},{{large}}]}"""));
        answer.Counts(created: 1, refused: 1);
        Assert.Contains("1024 KiB", answer.Refusal(0).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_RecordNestedVeryDeep_RefusesThatRecord()
    {
        var deep = $$"""{"id":"2","title":"T","organisatie":"O","more":{{new string('[', 200)}}{{new string(']', 200)}}}""";
        var answer = await _verb.RunAsync("nl", _verb.WriteFile($$"""{"algoritmes":[{{Good}},{{deep}}]}"""));
        answer.Counts(created: 1, refused: 1);
        Assert.Contains("nested too deep", answer.Refusal(0).Reason, StringComparison.Ordinal);
    }
}
