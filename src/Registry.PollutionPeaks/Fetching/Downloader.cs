using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Registry.PollutionPeaks.Fetching;

/// <summary>
/// Downloads a file so that nothing is lost and nothing is taken on trust twice: what came is kept in <c>.part</c> and gone on with,
/// and the checksum of the whole is written beside it and checked again the next time.
/// </summary>
/// <param name="client">Follows redirects, and says who asks.</param>
/// <param name="mostBytes">A longer file is refused.</param>
public sealed class Downloader(HttpClient client, long mostBytes = Downloader.DefaultMostBytes)
{
    public const long DefaultMostBytes = 500L * 1024 * 1024;

    private const int Attempts = 4;
    private const int BufferSize = 1 << 16;

    /// <param name="expectedSha256">What the file must be; null where only an earlier download can tell.</param>
    /// <param name="progress">Told how many bytes have come, of how many; of 0 where the server does not say.</param>
    /// <exception cref="FetchRefusedException">The file is not there afterwards, or is another one; what came of it stays for the next time.</exception>
    public async Task<DownloadedFile> DownloadAsync(
        Uri address, string path, string? expectedSha256 = null, Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        var recorded = expectedSha256 ?? await RecordedAsync(path, cancellation);
        if (File.Exists(path))
        {
            var found = await Sha256Async(path, cancellation);
            Check(address, recorded ?? found, found);
            await RecordAsync(path, found, cancellation);
            return new DownloadedFile(path, new FileInfo(path).Length, found, WasThere: true);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var part = new PartialFile(path);
        for (var attempt = 1; !await TryAsync(address, part, progress, cancellation); attempt++)
        {
            if (attempt == Attempts)
            {
                throw new FetchRefusedException(FetchFault.Interrupted, address, part.Length);
            }
        }

        var sha256 = await Sha256Async(part.Path, cancellation);
        if (recorded is not null && recorded != sha256)
        {
            part.Forget();
        }

        Check(address, recorded ?? sha256, sha256);
        part.Complete(path);
        await RecordAsync(path, sha256, cancellation);
        return new DownloadedFile(path, new FileInfo(path).Length, sha256, WasThere: false);
    }

    /// <returns>False when the connection broke on the way.</returns>
    private async Task<bool> TryAsync(Uri address, PartialFile part, Action<long, long>? progress, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        var start = part.Length;
        if (start > 0 && part.Tag is { } tag)
        {
            request.Headers.Range = new RangeHeaderValue(start, null);
            request.Headers.IfRange = new RangeConditionHeaderValue(EntityTagHeaderValue.Parse(tag));
        }

        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
            {
                part.Forget();
                return false;
            }

            if (response.StatusCode != HttpStatusCode.PartialContent)
            {
                // The server has no ranges, or the file has changed since: from the beginning.
                start = 0;
                RefuseUnlessFine(address, response);
            }

            var length = response.Content.Headers.ContentLength;
            var total = length is { } rest ? start + rest : 0;
            if (total > mostBytes)
            {
                throw TooLarge(address);
            }

            part.Begin(start, response.Headers.ETag is { IsWeak: false } strong ? strong.ToString() : null);
            await CopyAsync(address, response, part, total, progress, cancellation);
            return true;
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError)
        {
            throw new FetchRefusedException(FetchFault.NoConnection, address, fault.Message);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return false;
        }
    }

    private async Task CopyAsync(Uri address, HttpResponseMessage response, PartialFile part, long total, Action<long, long>? progress, CancellationToken cancellation)
    {
        await using var source = await response.Content.ReadAsStreamAsync(cancellation);
        await using var target = new FileStream(part.Path, FileMode.Append, FileAccess.Write);
        var buffer = new byte[BufferSize];
        for (var read = await source.ReadAsync(buffer, cancellation); read > 0; read = await source.ReadAsync(buffer, cancellation))
        {
            if (target.Position + read > mostBytes)
            {
                throw TooLarge(address);
            }

            await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
            progress?.Invoke(target.Position, total);
        }
    }

    private static void RefuseUnlessFine(Uri address, HttpResponseMessage response)
    {
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            throw new FetchRefusedException(FetchFault.NotFound, address);
        }

        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new FetchRefusedException(FetchFault.ServerRefused, address, (int)response.StatusCode);
        }
    }

    private FetchRefusedException TooLarge(Uri address) => new(FetchFault.TooLarge, address, mostBytes / (1024 * 1024));

    private static void Check(Uri address, string expected, string found)
    {
        if (!expected.Equals(found, StringComparison.OrdinalIgnoreCase))
        {
            throw new FetchRefusedException(FetchFault.ChecksumWrong, address, expected, found);
        }
    }

    private static async Task<string> Sha256Async(string path, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
    }

    /// <summary>The form that <c>sha256sum --check</c> reads.</summary>
    private static Task RecordAsync(string path, string sha256, CancellationToken cancellation) =>
        File.WriteAllTextAsync(Record(path), $"{sha256}  {Path.GetFileName(path)}\n", cancellation);

    private static async Task<string?> RecordedAsync(string path, CancellationToken cancellation) =>
        File.Exists(Record(path)) ? (await File.ReadAllTextAsync(Record(path), cancellation)).Split(' ')[0].Trim() : null;

    private static string Record(string path) => path + ".sha256";
}
