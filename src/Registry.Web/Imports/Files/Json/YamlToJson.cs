using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Registry.Web.Imports.Files.Json;

/// <summary>
/// Turns YAML documents into JSON texts one after the other. Values stay as written, dates and numbers too: only null and the truth values
/// become those of JSON. A tag of its own (<c>!include x</c>) stays in the text.
/// </summary>
internal sealed class YamlToJson : IDisposable
{
    private static readonly HashSet<string> Nulls = new(["", "~", "null", "Null", "NULL"], StringComparer.Ordinal);

    private readonly Parser _parser;
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly Utf8JsonWriter _writer;
    private readonly Dictionary<AnchorName, string> _anchors = [];
    private long _anchored;
    private int _depth;

    private YamlToJson(TextReader text)
    {
        _parser = new Parser(text);
        _writer = new Utf8JsonWriter(_output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <exception cref="ImportRefusedException">The file is no YAML, too large, or its aliases expand beyond the limit.</exception>
    public static byte[] Convert(Stream file, SourceEncoding encoding, CancellationToken cancellation)
    {
        if (file.Length > SourceFileLimits.YamlBytes)
        {
            throw new ImportRefusedException(ImportFault.YamlIsTooLarge, SourceFileLimits.YamlBytes / (1024 * 1024));
        }

        using var text = encoding.OpenText(file);
        using var yaml = new YamlToJson(text);
        try
        {
            return yaml.Documents(cancellation);
        }
        catch (YamlException error)
        {
            throw new ImportRefusedException(ImportFault.FileIsNotYaml, error.Start.Line);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // What the parser throws on some broken quotes.
            throw new ImportRefusedException(ImportFault.FileIsNotYaml, yaml._parser.Current?.End.Line ?? 1);
        }
    }

    public void Dispose() => _writer.Dispose();

    private byte[] Documents(CancellationToken cancellation)
    {
        _parser.Consume<StreamStart>();
        while (!_parser.TryConsume<StreamEnd>(out _))
        {
            cancellation.ThrowIfCancellationRequested();
            _parser.Consume<DocumentStart>();
            _anchors.Clear();
            Node();
            _parser.Consume<DocumentEnd>();
            _writer.Flush();
            _output.Write("\n"u8);
            _writer.Reset();
        }

        return _output.WrittenSpan.ToArray();
    }

    private void Node()
    {
        if (++_depth > SourceFileLimits.YamlDepth)
        {
            throw new ImportRefusedException(ImportFault.YamlIsNestedTooDeep, SourceFileLimits.YamlDepth);
        }

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            Alias(alias);
        }
        else
        {
            var start = Written;
            var anchor = ((NodeEvent)_parser.Current!).Anchor;
            Value();
            if (!anchor.IsEmpty)
            {
                _writer.Flush();
                _anchors[anchor] = Encoding.UTF8.GetString(_output.WrittenSpan[(int)start..]).TrimStart(',', ':');
                _anchored += _anchors[anchor].Length;
            }
        }

        _depth--;
        if (Math.Max(Written, _anchored) > SourceFileLimits.YamlBytes)
        {
            throw new ImportRefusedException(ImportFault.YamlIsTooLarge, SourceFileLimits.YamlBytes / (1024 * 1024));
        }
    }

    private long Written => _output.WrittenCount + _writer.BytesPending;

    private void Alias(AnchorAlias alias)
    {
        var value = _anchors.GetValueOrDefault(alias.Value) ?? throw new YamlException(alias.Start, alias.End, "The alias has no anchor.");
        _writer.WriteRawValue(value, skipInputValidation: true);
        // Here rather than once they are all written: every alias may double what the one before expands to.
        if (Written + value.Length > SourceFileLimits.YamlBytes)
        {
            throw new ImportRefusedException(ImportFault.YamlIsTooLarge, SourceFileLimits.YamlBytes / (1024 * 1024));
        }
    }

    private void Value()
    {
        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            Scalar(scalar);
        }
        else if (_parser.TryConsume<SequenceStart>(out _))
        {
            _writer.WriteStartArray();
            while (!_parser.TryConsume<SequenceEnd>(out _))
            {
                Node();
            }

            _writer.WriteEndArray();
        }
        else
        {
            Mapping();
        }
    }

    private void Mapping()
    {
        _parser.Consume<MappingStart>();
        _writer.WriteStartObject();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            // A list or an object as a name is allowed in YAML, and nobody writes it in a register.
            var name = _parser.Consume<Scalar>();
            _writer.WritePropertyName(name.Value);
            Node();
        }

        _writer.WriteEndObject();
    }

    private void Scalar(Scalar scalar)
    {
        if (!scalar.Tag.IsEmpty && scalar.Tag.IsLocal)
        {
            _writer.WriteStringValue($"{scalar.Tag.Value} {scalar.Value}".TrimEnd());
        }
        else if (scalar.Style != ScalarStyle.Plain)
        {
            _writer.WriteStringValue(scalar.Value);
        }
        else if (Nulls.Contains(scalar.Value))
        {
            _writer.WriteNullValue();
        }
        else if (scalar.Value is "true" or "True" or "false" or "False")
        {
            _writer.WriteBooleanValue(scalar.Value is ['t' or 'T', ..]);
        }
        else
        {
            _writer.WriteStringValue(scalar.Value);
        }
    }
}
