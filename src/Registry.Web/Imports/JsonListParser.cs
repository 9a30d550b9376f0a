using System.Text.Json;

namespace Registry.Web.Imports;

/// <summary>
/// Finds the records of <c>{ "…": …, "list": [ record, record ] }</c> in bytes that arrive piece by piece.
/// What is not the list is passed over.
/// </summary>
internal sealed class JsonListParser(string listName)
{
    /// <summary>A page of text has some three thousand characters: a larger record is no description of an algorithm.</summary>
    public const int LargestRecord = 1024 * 1024;

    private const int DeepestFile = 1000;

    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = DeepestFile });
    private bool _listIsNext;
    private bool _inList;
    private int _row;

    /// <summary>There was more than white space.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>The list was there.</summary>
    public bool FoundList { get; private set; }

    /// <param name="isLast">No byte follows.</param>
    /// <param name="records">Where complete records are added.</param>
    /// <returns>How many bytes are done with; the rest is to be given again with what follows.</returns>
    /// <exception cref="JsonException">The bytes are no JSON; with <paramref name="isLast"/>, they end too early.</exception>
    public int Parse(ReadOnlySpan<byte> bytes, bool isLast, List<SourceRecord> records)
    {
        var reader = new Utf8JsonReader(bytes, isLast, _state);
        var done = reader;
        while (reader.Read() && (!IsPassedOver(reader) || reader.TrySkip()))
        {
            Take(ref reader, bytes[(int)done.BytesConsumed..(int)reader.BytesConsumed], records);
            done = reader;
            HasBegun = true;
        }

        _state = done.CurrentState;
        return (int)done.BytesConsumed;
    }

    private bool IsPassedOver(in Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && (_inList || (reader.CurrentDepth > 0 && !_listIsNext));

    private void Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, List<SourceRecord> records)
    {
        if (_inList)
        {
            TakeInList(reader, bytes, records);
        }
        else if (_listIsNext)
        {
            _inList = reader.TokenType == JsonTokenType.StartArray ? true : throw new ImportRefusedException(ImportFault.FileHasNoList, listName);
            _listIsNext = false;
            FoundList = true;
        }
        else if (reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.EndObject))
        {
            throw new ImportRefusedException(ImportFault.FileIsNotAnObject, listName);
        }
        else
        {
            _listIsNext = reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals(listName);
        }
    }

    private void TakeInList(in Utf8JsonReader reader, ReadOnlySpan<byte> bytes, List<SourceRecord> records)
    {
        if (reader.TokenType == JsonTokenType.EndArray && reader.CurrentDepth == 1)
        {
            _inList = false;
            return;
        }

        _row++;
        var isObject = reader.TokenType == JsonTokenType.EndObject;
        records.Add(isObject ? Record(bytes) : Refused(ImportFault.RecordIsNotAnObject));
    }

    private SourceRecord Record(ReadOnlySpan<byte> bytes)
    {
        // What stands before the record: the comma and white space.
        var record = bytes[bytes.IndexOf((byte)'{')..];
        if (record.Length > LargestRecord)
        {
            return Refused(ImportFault.RecordIsTooLarge, record.Length / 1024, LargestRecord / 1024);
        }

        try
        {
            var reader = new Utf8JsonReader(record);
            return new SourceRecord(_row, JsonElement.ParseValue(ref reader));
        }
        catch (JsonException)
        {
            // The same bytes were read once already, with a greater depth allowed.
            return Refused(ImportFault.RecordIsNestedTooDeep);
        }
    }

    private SourceRecord Refused(ImportFault fault, params IReadOnlyList<object> arguments) => new(_row, default, new ImportRefusal(fault, arguments));
}
