using System.Globalization;
using System.Text;

namespace Registry.PollutionPeaks.Readers;

/// <summary>The rows of a delimited file, one at a time, with what a refusal must say about where it stands.</summary>
public sealed class DelimitedText : IDisposable
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly StreamReader _reader;
    private readonly List<Range> _fields = [];
    private string _line = "";

    /// <param name="file">Name for refusals.</param>
    public DelimitedText(Stream stream, string file)
    {
        _reader = new StreamReader(stream, Strict, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        File = file;
    }

    public string File { get; }

    /// <summary>Number of the line that was read last, from 1.</summary>
    public int Row { get; private set; }

    public char Separator { get; private set; } = ',';

    public int Count => _fields.Count;

    public string Line => _line;

    public ReadOnlySpan<char> this[int field] => _line.AsSpan()[_fields[field]];

    /// <summary>Reads the next line and takes it apart.</summary>
    public bool Read()
    {
        if (!ReadLine())
        {
            return false;
        }

        Split();
        return true;
    }

    /// <summary>Reads the header and learns from it what separates the fields; a semicolon wins where it appears.</summary>
    public bool ReadHeader()
    {
        if (!ReadLine())
        {
            return false;
        }

        Separator = _line.Contains(';', StringComparison.Ordinal) ? ';' : _line.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
        Split();
        return true;
    }

    /// <summary>Reads lines that start with <c>#</c>, up to the first that does not; that one is then the header.</summary>
    public bool ReadHeader(List<string> comments)
    {
        while (ReadHeader())
        {
            if (!_line.StartsWith('#'))
            {
                return true;
            }

            comments.Add(_line.TrimStart('#').Trim());
        }

        return false;
    }

    /// <summary>Nothing but separators and blanks.</summary>
    public bool IsBlank
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                if (!this[i].Trim().IsEmpty)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <returns>NaN where the field says that the value is missing.</returns>
    /// <param name="column">Its name for a refusal.</param>
    public double Number(int field, string column)
    {
        var text = this[field].Trim();
        if (IsMissing(text))
        {
            return double.NaN;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            return value;
        }

        return Separator != ',' && text.Count(',') == 1 && !text.Contains('.') && TryDecimalComma(text, out value)
            ? value
            : throw Refuse(DataFault.NotANumber, column, text.ToString());
    }

    public DataRefusedException Refuse(DataFault fault, string? column, params object[] arguments) => new(fault, File, Row, column, arguments);

    /// <summary>The names of the header with their positions, trimmed.</summary>
    public Dictionary<string, int> Header()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Count; i++)
        {
            var name = this[i].Trim().ToString();
            if (name.Length > 0 && !names.TryAdd(name, i))
            {
                throw Refuse(DataFault.ColumnTwice, name, name);
            }
        }

        return names;
    }

    public int Position(Dictionary<string, int> header, string column) =>
        header.TryGetValue(column, out var position) ? position : throw Refuse(DataFault.ColumnMissing, column, column);

    /// <summary>A row has as many fields as the header; further ones may only be empty.</summary>
    public void CheckCount(int expected)
    {
        var isRight = Count >= expected;
        for (var i = expected; i < Count && isRight; i++)
        {
            isRight = this[i].Trim().IsEmpty;
        }

        if (!isRight)
        {
            throw Refuse(DataFault.FieldCount, null, Count, expected);
        }
    }

    public void Dispose() => _reader.Dispose();

    private static bool IsMissing(ReadOnlySpan<char> text) =>
        text.IsEmpty || text.Equals("NA", StringComparison.OrdinalIgnoreCase) || text.Equals("NaN", StringComparison.OrdinalIgnoreCase);

    private static bool TryDecimalComma(ReadOnlySpan<char> text, out double value) =>
        double.TryParse(text.ToString().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private bool ReadLine()
    {
        try
        {
            if (_reader.ReadLine() is not { } line)
            {
                return false;
            }

            _line = line;
            Row++;
        }
        catch (DecoderFallbackException)
        {
            Row++;
            throw Refuse(DataFault.NotText, null);
        }

        return _line.Contains('\0', StringComparison.Ordinal) ? throw Refuse(DataFault.NotText, null) : true;
    }

    private void Split()
    {
        _fields.Clear();
        if (_line.Contains('"', StringComparison.Ordinal))
        {
            SplitQuoted();
            return;
        }

        var start = 0;
        for (var end = _line.IndexOf(Separator, StringComparison.Ordinal); end >= 0; end = _line.IndexOf(Separator, start))
        {
            _fields.Add(start..end);
            start = end + 1;
        }

        _fields.Add(start.._line.Length);
    }

    /// <summary>Quotes go, and a doubled one inside becomes one; the line is rewritten so that fields stay slices of it.</summary>
    private void SplitQuoted()
    {
        var text = new StringBuilder(_line.Length);
        var start = 0;
        var quoted = false;
        for (var i = 0; i < _line.Length; i++)
        {
            var letter = _line[i];
            if (letter == '"')
            {
                if (quoted && i + 1 < _line.Length && _line[i + 1] == '"')
                {
                    text.Append('"');
                    i++;
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (letter == Separator && !quoted)
            {
                _fields.Add(start..text.Length);
                start = text.Length;
            }
            else
            {
                text.Append(letter);
            }
        }

        if (quoted)
        {
            throw Refuse(DataFault.QuoteOpen, null);
        }

        _fields.Add(start..text.Length);
        _line = text.ToString();
    }
}
