namespace Registry.Web.Services.Territories;

/// <summary>Names of the territories that facets show again and again, shared by all requests.</summary>
public sealed class KeptTerritoryNames : IDisposable
{
    private const long Limit = 512 * 1024;

    /// <summary>Bytes of an entry without its characters, about.</summary>
    private const int SizeBeside = 256;

    private readonly RevisionCache _names = new(Limit);

    public string? Find(string key, long revision) => _names.Find<string>(key, revision);

    public void Keep(string key, string name, long revision) => _names.Keep(key, name, SizeBeside + (sizeof(char) * (key.Length + name.Length)), revision);

    public void Dispose() => _names.Dispose();
}
