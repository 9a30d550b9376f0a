using System.Text.Json;

namespace Registry.Web.Imports.Files.Json;

/// <summary>
/// Sees whether a JSON or YAML text keeps its records in an object rather than in a list, each under its key:
/// <c>{"tri-1": {"name": …}, "tri-2": {"name": …}}</c>, at the root or below one name.
/// </summary>
internal sealed class JsonMaps
{
    private const int Deepest = 1;
    private const int FewestRecords = 2;

    private readonly MapSeen?[] _open = new MapSeen?[Deepest + 1];
    private int _most;

    /// <summary>The names that lead to the object, separated by dots, "" for the root; null where there is none.</summary>
    public string? Path { get; private set; }

    /// <param name="path">The names that lead to the token.</param>
    public void Visit(in Utf8JsonReader token, IReadOnlyList<string> path)
    {
        var depth = token.CurrentDepth;
        switch (token.TokenType)
        {
            case JsonTokenType.StartObject:
                At(depth - 1)?.Records.Add(new HashSet<string>(StringComparer.Ordinal));
                if (depth <= Deepest)
                {
                    _open[depth] = new MapSeen();
                }

                break;
            case JsonTokenType.PropertyName:
                At(depth - 2)?.Records[^1].Add(token.GetString()!);
                break;
            case JsonTokenType.EndObject:
                End(depth, path);
                break;
            case not (JsonTokenType.EndArray or JsonTokenType.Comment) when At(depth - 1) is { } map:
                map.HoldsOthers = true;
                break;
        }
    }

    private MapSeen? At(int depth) => depth is >= 0 and <= Deepest ? _open[depth] : null;

    private void End(int depth, IReadOnlyList<string> path)
    {
        if (At(depth) is { } map && map.IsOfRecords && map.Records.Count > _most)
        {
            _most = map.Records.Count;
            Path = string.Join('.', path.Take(depth));
        }
    }

    private sealed class MapSeen
    {
        /// <summary>The names within each member that is an object.</summary>
        public List<HashSet<string>> Records { get; } = [];

        /// <summary>Some members are texts, numbers or lists.</summary>
        public bool HoldsOthers { get; set; }

        /// <summary>The parts of one record have names of their own, records have most of theirs in common.</summary>
        public bool IsOfRecords
        {
            get
            {
                if (HoldsOthers || Records.Count < FewestRecords)
                {
                    return false;
                }

                var uses = Records.SelectMany(names => names).CountBy(name => name, StringComparer.Ordinal).ToList();
                return uses.Count > 0 && uses.Sum(use => use.Value) * 2 > uses.Count * Records.Count;
            }
        }
    }
}
