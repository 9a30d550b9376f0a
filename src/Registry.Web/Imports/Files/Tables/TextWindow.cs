namespace Registry.Web.Imports.Files.Tables;

/// <summary>A text of any length, of which the next characters can be looked at before they are passed.</summary>
internal sealed class TextWindow(TextReader text)
{
    private readonly char[] _buffer = new char[64 * 1024];
    private int _position;
    private int _length;
    private bool _isAtEnd;

    /// <summary>What is known of the characters to come; <see cref="Has"/> sees to it that there are some.</summary>
    public ReadOnlySpan<char> Next => _buffer.AsSpan(_position, _length - _position);

    /// <summary>The text ends with <see cref="Next"/>.</summary>
    public bool IsLast => _isAtEnd;

    /// <summary>Makes sure that so many characters can be looked at; false where the text ends before.</summary>
    public bool Has(int wanted)
    {
        while (_length - _position < wanted && !_isAtEnd)
        {
            if (_position > 0)
            {
                Next.CopyTo(_buffer);
                _length -= _position;
                _position = 0;
            }

            var read = text.Read(_buffer, _length, _buffer.Length - _length);
            _length += read;
            _isAtEnd = read == 0;
        }

        return _length - _position >= wanted;
    }

    public void Pass(int characters) => _position += characters;

    /// <summary>Passes the end of a line, of whatever program.</summary>
    public void PassLineEnd()
    {
        if (Has(2) && Next is ['\r', '\n', ..])
        {
            Pass(2);
        }
        else if (Has(1) && Next[0] is '\r' or '\n')
        {
            Pass(1);
        }
    }
}
