using System.Text.Json;

namespace Registry.Web.Imports.Files.Json;

/// <summary>
/// Sees, in one reading, where a JSON text keeps its records: in the array at the root, in a list below it
/// (<c>{"result": {"records": [ … ]}}</c>), under their keys in an object, or the root object is the only record.
/// </summary>
internal sealed class JsonShape : IJsonTokenVisitor
{
    private const int DeepestList = 3;

    /// <summary>An object with more texts and numbers beside its list than that describes something itself.</summary>
    private const int MostTextsBesideList = 8;

    /// <summary>What lists of records are called, however small they are beside the rest.</summary>
    private static readonly HashSet<string> ListNames =
        new(["algorithms", "algorithmes", "algoritmes", "data", "entries", "fiches", "items", "notices", "records", "results", "systems", "use_cases"], StringComparer.OrdinalIgnoreCase);

    private readonly List<string> _path = [];
    private readonly JsonMaps _maps = new();
    private readonly Dictionary<string, ListSeen> _lists = new(StringComparer.Ordinal);
    private readonly HashSet<string> _rootMembers = new(StringComparer.Ordinal);
    private ListSeen? _list;
    private int _listDepth;
    private int _texts;
    private long _bytes;

    /// <summary>Texts one after the other, as in JSON Lines.</summary>
    public int Roots { get; private set; }

    /// <summary>The first text is an array.</summary>
    public bool IsArray { get; private set; }

    /// <summary>The names that lead to the list of records, separated by dots; null where the records are at the root.</summary>
    public string? ListPath => _lists.Values.Where(IsListOfRecords).MaxBy(list => list.Bytes)?.Path;

    /// <summary>The names that lead to the object that holds the records under their keys, "" for the root; null where they are in a list, or alone.</summary>
    public string? MapPath => Roots == 1 && !IsArray && ListPath is null ? _maps.Path : null;

    public bool HasList(string path) => _lists.ContainsKey(path);

    /// <summary>A schema says how records look, and holds none.</summary>
    public bool IsSchema => Roots == 1 && _rootMembers.Contains("$schema") && (_rootMembers.Contains("properties") || _rootMembers.Contains("$defs") || _rootMembers.Contains("definitions"));

    public void Visit(in Utf8JsonReader token, ReadOnlySpan<byte> bytes)
    {
        _bytes += bytes.Length;
        if (token.CurrentDepth == 0 && token.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            IsArray |= Roots == 0 && token.TokenType == JsonTokenType.StartArray;
            Roots++;
        }

        if (Roots > 1 || IsArray)
        {
            return;
        }

        if (_list is not null)
        {
            VisitInList(token, bytes.Length);
        }
        else if (token.CurrentDepth <= DeepestList)
        {
            _maps.Visit(token, _path);
            VisitMember(token);
        }
    }

    private bool IsListOfRecords(ListSeen list) => Roots == 1 && list.Objects > 0 && _texts <= MostTextsBesideList && (list.Bytes * 2 > _bytes || ListNames.Contains(list.Path.Split('.')[^1]));

    private void VisitMember(in Utf8JsonReader token)
    {
        switch (token.TokenType)
        {
            case JsonTokenType.PropertyName:
                _path.RemoveRange(token.CurrentDepth - 1, Math.Max(0, _path.Count - token.CurrentDepth + 1));
                _path.Add(token.GetString()!);
                if (token.CurrentDepth == 1)
                {
                    _rootMembers.Add(_path[0]);
                }

                break;
            case JsonTokenType.StartArray when _path.Count == token.CurrentDepth:
                var path = string.Join('.', _path);
                _list = _lists[path] = new ListSeen(path);
                _listDepth = token.CurrentDepth;
                break;
            case JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null when token.CurrentDepth == 1:
                _texts++;
                break;
        }
    }

    private void VisitInList(in Utf8JsonReader token, int bytes)
    {
        _list!.Bytes += bytes;
        if (token.CurrentDepth == _listDepth && token.TokenType == JsonTokenType.EndArray)
        {
            _list = null;
        }
        else if (token.CurrentDepth == _listDepth + 1 && token.TokenType == JsonTokenType.StartObject)
        {
            _list.Objects++;
        }
    }

    private sealed class ListSeen(string path)
    {
        public string Path { get; } = path;

        public long Bytes { get; set; }

        public int Objects { get; set; }
    }
}
