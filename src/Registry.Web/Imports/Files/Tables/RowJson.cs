using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Registry.Web.Imports.Files.Tables;

/// <summary>Writes rows as JSON objects of column name and text; empty cells are left out.</summary>
internal sealed class RowJson : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly Utf8JsonWriter _writer;
    private readonly List<JsonEncodedText> _names;

    public RowJson(IReadOnlyList<string> names)
    {
        _names = [.. names.Select(name => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))];
        // Nothing but the parser below reads what is written.
        _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    }

    public JsonElement Object(IReadOnlyList<string> cells)
    {
        _buffer.ResetWrittenCount();
        _writer.Reset();
        _writer.WriteStartObject();
        for (var column = 0; column < cells.Count; column++)
        {
            if (cells[column].Length > 0)
            {
                _writer.WriteString(Name(column), cells[column]);
            }
        }

        _writer.WriteEndObject();
        _writer.Flush();
        var reader = new Utf8JsonReader(_buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    public void Dispose() => _writer.Dispose();

    private JsonEncodedText Name(int column)
    {
        while (_names.Count <= column)
        {
            _names.Add(JsonEncodedText.Encode(ColumnNames.Unnamed(_names.Count)));
        }

        return _names[column];
    }
}
