using System.Security.Cryptography;
using Registry.PollutionPeaks.Fetching;

namespace Registry.Web.Tests.PollutionPeaks;

public sealed class FetchTests : IDisposable
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 31 % 251))];

    private readonly string _directory = Directory.CreateTempSubdirectory("registry-fetch-").FullName;
    private readonly HttpClient _client = new();

    private string Target => Path.Combine(_directory, "data.csv");

    [Theory]
    [InlineData("/data")]
    [InlineData("/moved")]
    public async Task File_ThatIsThere_ComesWithItsChecksumBesideIt(string path)
    {
        await using var server = await ServeAsync();
        var file = await DownloadAsync(server, path);

        Assert.Equal(Content, await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(Content)), 200_000L, false), (file.Sha256, file.Bytes, file.WasThere));
        Assert.Equal($"{file.Sha256}  data.csv\n", await File.ReadAllTextAsync(Target + ".sha256", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Connection_ThatBreaks_IsGoneOnWithFromThere()
    {
        await using var server = await ServeAsync(breaks: 2);
        await DownloadAsync(server);

        Assert.Equal(Content, await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
        Assert.Equal([null, "bytes=100000-", "bytes=150000-"], server.Requests.Select(request => request.Range));
        Assert.Equal(["data.csv", "data.csv.sha256"], Directory.GetFiles(_directory).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Connection_ThatBreaksForGood_KeepsWhatCameForTheNextRun()
    {
        await using var server = await ServeAsync(breaks: 4);
        var refused = await Assert.ThrowsAsync<FetchRefusedException>(() => DownloadAsync(server));
        Assert.Equal((FetchFault.Interrupted, 187_500L), (refused.Fault, refused.Arguments[1]));
        Assert.False(File.Exists(Target));

        await DownloadAsync(server);

        Assert.Equal("bytes=187500-", server.Requests.Last().Range);
        Assert.Equal(Content, await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task File_ThatChangedMeanwhile_ComesFromTheBeginning()
    {
        await using var server = await ServeAsync(breaks: 4);
        await Assert.ThrowsAsync<FetchRefusedException>(() => DownloadAsync(server));
        (server.Content, server.Tag) = ([.. Content.Reverse()], "\"two\"");

        await DownloadAsync(server);

        Assert.Equal(Content.Reverse(), await File.ReadAllBytesAsync(Target, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task File_DownloadedBefore_IsCheckedAndNotAskedForAgain()
    {
        await using var server = await ServeAsync();
        await DownloadAsync(server);
        var again = await DownloadAsync(server);

        Assert.True(again.WasThere);
        Assert.Single(server.Requests);

        await File.AppendAllTextAsync(Target, "x", TestContext.Current.CancellationToken);
        Assert.Equal(FetchFault.ChecksumWrong, (await Assert.ThrowsAsync<FetchRefusedException>(() => DownloadAsync(server))).Fault);
    }

    [Fact]
    public async Task File_OtherThanExpected_IsNotKept()
    {
        await using var server = await ServeAsync();
        var refused = await Assert.ThrowsAsync<FetchRefusedException>(() => new Downloader(_client).DownloadAsync(
            new Uri(server.Address + "/data"), Target, new string('0', 64), cancellation: TestContext.Current.CancellationToken));

        Assert.Equal(FetchFault.ChecksumWrong, refused.Fault);
        Assert.Empty(Directory.GetFiles(_directory));
    }

    [Fact]
    public async Task File_LongerThanTheBound_IsRefused()
    {
        await using var server = await ServeAsync();
        var refused = await Assert.ThrowsAsync<FetchRefusedException>(() => new Downloader(_client, mostBytes: 100_000).DownloadAsync(
            new Uri(server.Address + "/data"), Target, cancellation: TestContext.Current.CancellationToken));

        Assert.Equal(FetchFault.TooLarge, refused.Fault);
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public async Task File_ThatIsNotThere_IsRefused()
    {
        await using var server = await ServeAsync();

        Assert.Equal(FetchFault.NotFound, (await Assert.ThrowsAsync<FetchRefusedException>(() => DownloadAsync(server, "/missing"))).Fault);
    }

    public void Dispose()
    {
        _client.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private static async Task<DataServer> ServeAsync(int breaks = 0)
    {
        var server = await DataServer.StartAsync();
        (server.Content, server.Breaks) = (Content, breaks);
        return server;
    }

    private Task<DownloadedFile> DownloadAsync(DataServer server, string path = "/data") =>
        new Downloader(_client).DownloadAsync(new Uri(server.Address + path), Target, cancellation: TestContext.Current.CancellationToken);
}
