namespace Registry.PollutionPeaks.Fetching;

/// <param name="Sha256">In lower-case hexadecimal; also in the file beside it that ends in <c>.sha256</c>.</param>
/// <param name="WasThere">It had been downloaded before and is unchanged since.</param>
public sealed record DownloadedFile(string Path, long Bytes, string Sha256, bool WasThere);
