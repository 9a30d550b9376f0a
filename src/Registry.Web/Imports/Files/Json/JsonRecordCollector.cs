using System.Buffers;
using System.Text.Json;

namespace Registry.Web.Imports.Files.Json;

/// <summary>Cuts the records out of a JSON text; memory follows the largest record.</summary>
/// <param name="listPath">Names that lead to the list, separated by dots; null for records at the root, one by one or in arrays.</param>
/// <param name="isMap">The list is an object, with each record under its key.</param>
internal sealed class JsonRecordCollector(string? listPath, bool isMap) : IJsonTokenVisitor
{
    private readonly string[] _path = listPath?.Split('.') ?? [];
    private readonly ArrayBufferWriter<byte> _record = new();
    private readonly List<SourceRecord> _records = [];
    private int _matched;
    private int _recordDepth = -1;
    private int _listDepth = -1;
    private long _recordBytes;
    private int _row;
    private string? _key;

    /// <summary>Records that are complete and not yet taken.</summary>
    public List<SourceRecord> Take()
    {
        var taken = _records.ToList();
        _records.Clear();
        return taken;
    }

    public void Visit(in Utf8JsonReader token, ReadOnlySpan<byte> bytes)
    {
        if (_recordDepth >= 0)
        {
            Add(bytes);
            if (token.CurrentDepth == _recordDepth && token.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                End(token.TokenType == JsonTokenType.EndObject);
            }
        }
        else if (_listDepth >= 0 || _path.Length == 0)
        {
            VisitList(token, bytes);
        }
        else
        {
            FindList(token);
        }
    }

    private void FindList(in Utf8JsonReader token)
    {
        if (token.TokenType == JsonTokenType.PropertyName && token.CurrentDepth <= _matched + 1)
        {
            _matched = Math.Min(_matched, token.CurrentDepth - 1);
            _matched += token.ValueTextEquals(_path[_matched]) ? 1 : 0;
        }
        else if (OpensList(token) && _matched == _path.Length && token.CurrentDepth == _matched)
        {
            _listDepth = token.CurrentDepth;
        }
    }

    private void VisitList(in Utf8JsonReader token, ReadOnlySpan<byte> bytes)
    {
        if (OpensList(token) && token.CurrentDepth == 0 && _path.Length == 0)
        {
            _listDepth = 0;
        }
        else if (token.TokenType == JsonTokenType.PropertyName)
        {
            _key = token.GetString();
        }
        else if (token.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject && token.CurrentDepth == _listDepth)
        {
            _listDepth = -1;
            _matched = 0;
        }
        else if (token.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            _recordDepth = token.CurrentDepth;
            _recordBytes = 0;
            _record.ResetWrittenCount();
            // Without the comma and the white space before it.
            Add(bytes[^1..]);
        }
        else
        {
            _records.Add(Refused(ImportFault.RecordIsNotAnObject));
        }
    }

    private bool OpensList(in Utf8JsonReader token) => token.TokenType == (isMap ? JsonTokenType.StartObject : JsonTokenType.StartArray);

    private void Add(ReadOnlySpan<byte> bytes)
    {
        _recordBytes += bytes.Length;
        if (_recordBytes <= SourceFileLimits.RecordBytes)
        {
            _record.Write(bytes);
        }
    }

    private void End(bool isObject)
    {
        _recordDepth = -1;
        _records.Add(_recordBytes > SourceFileLimits.RecordBytes
            ? Refused(ImportFault.RecordIsTooLarge, _recordBytes / 1024, SourceFileLimits.RecordBytes / 1024)
            : isObject ? Record() : Refused(ImportFault.RecordIsNotAnObject));
    }

    private SourceRecord Record()
    {
        try
        {
            return JsonRecord.Read(++_row, _record.WrittenSpan, _key);
        }
        catch (JsonException)
        {
            // The same bytes were read once already, with a greater depth allowed.
            return new SourceRecord(_row, default, new ImportRefusal(ImportFault.RecordIsNestedTooDeep));
        }
    }

    private SourceRecord Refused(ImportFault fault, params IReadOnlyList<object> arguments) => new(++_row, default, new ImportRefusal(fault, arguments));
}
