using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Registry.Web.Services.Imports;

/// <summary>Gives each record of a file an id of its own: the second with the same id gets <c>#2</c>, in the order of the file, so that none is lost.</summary>
internal sealed class RecordIds
{
    // Sixteen bytes an id whatever its length: a hundred thousand records take a few megabytes.
    private readonly Dictionary<UInt128, int> _seen = [];

    public string Take(string id, out bool isRepeated)
    {
        isRepeated = !_seen.TryAdd(Key(id), 1);
        if (!isRepeated)
        {
            return id;
        }

        for (var number = _seen[Key(id)] + 1; ; number++)
        {
            var candidate = string.Create(CultureInfo.InvariantCulture, $"{id}#{number}");
            if (_seen.TryAdd(Key(candidate), 1))
            {
                _seen[Key(id)] = number;
                return candidate;
            }
        }
    }

    private static UInt128 Key(string id) => BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
