namespace Registry.Web.Imports.Files.Tables;

/// <summary>
/// Reads separated values (RFC 4180), and forgives what spreadsheet programs and people do: any line ending, quotes inside a cell,
/// a quoted word at the beginning of a cell that is not quoted as a whole.
/// </summary>
internal sealed class CsvReader
{
    private readonly TextWindow _text;
    private readonly char _delimiter;
    private readonly CsvCells _cells = new();
    private readonly CsvQuotes _quotes;
    private int _row;

    public CsvReader(TextReader text, char delimiter)
    {
        _text = new TextWindow(text);
        _delimiter = delimiter;
        _quotes = new CsvQuotes(_text, delimiter, _cells);
    }

    /// <summary>Excel writes and reads a first line such as "sep=;", which is no row.</summary>
    public void SkipSeparatorLine()
    {
        _text.Has(SeparatorLine.Longest);
        if (SeparatorLine.Find(_text.Next) is { } line)
        {
            _text.Pass(line.Length);
            _text.PassLineEnd();
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

        return _cells.Filled > SourceFileLimits.Columns ? throw TooManyColumns() : new TableRow(_row, _cells.Take(), _cells.Fault);
    }

    /// <returns>How many cells the next row has, empty ones counted too; 0 for an empty row, null after the last one.</returns>
    public int? Count() => !ReadCells() ? null : _cells.Filled == 0 ? 0 : _cells.Count;

    private bool ReadCells()
    {
        if (!_text.Has(1))
        {
            return false;
        }

        if (++_row > SourceFileLimits.Rows)
        {
            throw new ImportRefusedException(ImportFault.FileHasTooManyRows, SourceFileLimits.Rows);
        }

        _cells.BeginRow();
        while (ReadCell())
        {
            if (_cells.Count > SourceFileLimits.Columns + 1)
            {
                throw TooManyColumns();
            }
        }

        return true;
    }

    /// <returns>Another cell follows in this row.</returns>
    private bool ReadCell()
    {
        if (_text.Has(1) && _text.Next[0] == CsvQuotes.Quote)
        {
            _quotes.Read(_row);
        }

        ReadBare();
        if (!_text.Has(1))
        {
            return false;
        }

        if (_text.Next[0] == _delimiter)
        {
            _text.Pass(1);
            return true;
        }

        _text.PassLineEnd();
        return false;
    }

    /// <summary>Up to the delimiter or the end of the line; adds the cell with what was read of it before.</summary>
    private void ReadBare()
    {
        while (_text.Has(1))
        {
            var rest = _text.Next;
            var end = rest.IndexOfAny(_delimiter, '\r', '\n');
            _text.Pass(end < 0 ? rest.Length : end);
            if (end >= 0)
            {
                _cells.Close(rest[..end]);
                return;
            }

            _cells.Append(rest);
        }

        _cells.Close([]);
    }

    private ImportRefusedException TooManyColumns() => new(ImportFault.FileHasTooManyColumns, SourceFileLimits.Columns, _row);
}
