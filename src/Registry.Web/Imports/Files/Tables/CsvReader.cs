using System.Text;

namespace Registry.Web.Imports.Files.Tables;

/// <summary>
/// Reads separated values (RFC 4180), and forgives what spreadsheet programs and people do: any line ending, quotes inside a cell,
/// a quoted word at the beginning of a cell that is not quoted as a whole.
/// </summary>
internal sealed class CsvReader(TextReader text, char delimiter)
{
    private const char Quote = '"';
    private const int LookAhead = 4096;

    private readonly StringBuilder _cell = new();
    private readonly List<string> _cells = [];
    private readonly char[] _buffer = new char[64 * 1024];
    private int _position;
    private int _length;
    private bool _isAtEnd;
    private int _row;
    private int _rowCharacters;
    private CellFault? _fault;

    /// <summary>Excel writes and reads a first line such as "sep=;", which is no row.</summary>
    public void SkipSeparatorLine()
    {
        Fill(8);
        var start = _buffer.AsSpan(_position, Math.Min(8, _length - _position));
        if (start.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && start.Length > 4 && (start.Length == 5 || start[5] is '\r' or '\n'))
        {
            _position += 5;
            SkipLineEnd();
            _row++;
        }
    }

    /// <returns>The next row; null after the last one. A row without any text has no cells.</returns>
    /// <exception cref="ImportRefusedException">A quote is never closed, or there are too many rows or columns.</exception>
    public TableRow? Read()
    {
        if (!ReadCells())
        {
            return null;
        }

        var filled = FilledCells;
        return filled > SourceFileLimits.Columns
            ? throw new ImportRefusedException(ImportFault.FileHasTooManyColumns, SourceFileLimits.Columns, _row)
            : new TableRow(_row, [.. _cells[..filled]], _fault);
    }

    /// <returns>How many cells the next row has, empty ones counted too; 0 for an empty row, null after the last one.</returns>
    public int? Count() => !ReadCells() ? null : FilledCells == 0 ? 0 : _cells.Count;

    private int FilledCells => _cells.FindLastIndex(cell => cell.Length > 0) + 1;

    private bool ReadCells()
    {
        if (!Fill(1))
        {
            return false;
        }

        if (++_row > SourceFileLimits.Rows)
        {
            throw new ImportRefusedException(ImportFault.FileHasTooManyRows, SourceFileLimits.Rows);
        }

        _cells.Clear();
        _rowCharacters = 0;
        _fault = null;
        while (ReadCell())
        {
        }

        return true;
    }

    /// <returns>Another cell follows in this row.</returns>
    private bool ReadCell()
    {
        if (Fill(1) && _buffer[_position] == Quote)
        {
            ReadQuoted();
        }

        ReadBare();
        if (!Fill(1))
        {
            return false;
        }

        if (_buffer[_position] == delimiter)
        {
            _position++;
            return true;
        }

        SkipLineEnd();
        return false;
    }

    /// <summary>Up to the delimiter or the end of the line; adds the cell with what was read of it before.</summary>
    private void ReadBare()
    {
        while (Fill(1))
        {
            var rest = _buffer.AsSpan(_position, _length - _position);
            var end = rest.IndexOfAny(delimiter, '\r', '\n');
            var part = end < 0 ? rest : rest[..end];
            _position += part.Length;
            if (end >= 0 && _cell.Length == 0)
            {
                AddCell(part.Length <= SourceFileLimits.CellCharacters ? part.ToString() : Cut(part));
                return;
            }

            Append(part);
            if (end >= 0)
            {
                break;
            }
        }

        AddCell(_cell.ToString());
        _cell.Clear();
    }

    /// <summary>Text between quotes, into the cell; stops after the closing quote, or where it turns out that the quote was part of the text.</summary>
    private void ReadQuoted()
    {
        var opened = _row;
        _position++;
        while (true)
        {
            if (!Fill(1))
            {
                throw new ImportRefusedException(ImportFault.FileHasOpenQuote, opened);
            }

            var rest = _buffer.AsSpan(_position, _length - _position);
            var end = rest.IndexOf(Quote);
            Append(end < 0 ? rest : rest[..end]);
            _position += end < 0 ? rest.Length : end + 1;
            if (end < 0)
            {
                continue;
            }

            if (!Fill(1) || IsEndOfCell(_buffer[_position]))
            {
                return;
            }

            if (_buffer[_position] == Quote)
            {
                _position++;
                Append([Quote]);
            }
            else if (SkipSpacesBeforeEnd())
            {
                return;
            }
            else if (ClosesLater())
            {
                Append([Quote]);
            }
            else
            {
                _cell.Insert(0, Quote).Append(Quote);
                return;
            }
        }
    }

    /// <summary>After a quote in the middle of a quoted cell: the cell goes on to a quote that stands at its end, before any cell opens.</summary>
    private bool ClosesLater()
    {
        Fill(LookAhead);
        var rest = _buffer.AsSpan(_position, Math.Min(LookAhead, _length - _position));
        for (var i = 0; i < rest.Length && rest[i] is not ('\r' or '\n'); i++)
        {
            if (rest[i] != Quote)
            {
                continue;
            }

            if (i > 0 && rest[i - 1] == delimiter)
            {
                return false;
            }

            if (i + 1 == rest.Length || IsEndOfCell(rest[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private bool SkipSpacesBeforeEnd()
    {
        Fill(LookAhead);
        var next = _position;
        while (next < _length && _buffer[next] == ' ')
        {
            next++;
        }

        var isEnd = next == _length ? _isAtEnd : IsEndOfCell(_buffer[next]);
        _position = isEnd ? next : _position;
        return isEnd;
    }

    private bool IsEndOfCell(char character) => character == delimiter || character is '\r' or '\n';

    private void SkipLineEnd()
    {
        if (Fill(2) && _buffer[_position] == '\r' && _buffer[_position + 1] == '\n')
        {
            _position += 2;
        }
        else if (Fill(1) && _buffer[_position] is '\r' or '\n')
        {
            _position++;
        }
    }

    private void Append(ReadOnlySpan<char> part)
    {
        var room = SourceFileLimits.CellCharacters - _cell.Length;
        _cell.Append(part.Length <= room ? part : Cut(part[..room]));
    }

    /// <summary>The row is refused, but the rest of the file can be read.</summary>
    private string Cut(ReadOnlySpan<char> part)
    {
        _fault ??= new CellFault(ImportFault.CellIsTooLarge, _cells.Count);
        return part[..Math.Min(part.Length, SourceFileLimits.CellCharacters)].ToString();
    }

    private void AddCell(string cell)
    {
        _rowCharacters += cell.Length;
        if (_rowCharacters > SourceFileLimits.RowCharacters)
        {
            _fault ??= new CellFault(ImportFault.CellIsTooLarge, _cells.Count);
            cell = "";
        }

        if (_cells.Count <= SourceFileLimits.Columns || cell.Length > 0)
        {
            _cells.Add(cell.AsSpan().IsWhiteSpace() ? "" : cell);
        }

        if (_cells.Count > SourceFileLimits.Columns + 1)
        {
            throw new ImportRefusedException(ImportFault.FileHasTooManyColumns, SourceFileLimits.Columns, _row);
        }
    }

    /// <summary>Makes sure that so many characters can be looked at, unless the file ends before.</summary>
    private bool Fill(int wanted)
    {
        while (_length - _position < wanted && !_isAtEnd)
        {
            if (_position > 0)
            {
                _buffer.AsSpan(_position, _length - _position).CopyTo(_buffer);
                _length -= _position;
                _position = 0;
            }

            var read = text.Read(_buffer, _length, _buffer.Length - _length);
            _length += read;
            _isAtEnd = read == 0;
        }

        return _length - _position >= wanted;
    }
}
