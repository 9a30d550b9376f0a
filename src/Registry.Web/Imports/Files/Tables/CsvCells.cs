using System.Text;

namespace Registry.Web.Imports.Files.Tables;

/// <summary>The cells of the row being read, within the limits of a table: what exceeds one is cut, and the row remembers it.</summary>
internal sealed class CsvCells
{
    private readonly StringBuilder _open = new();
    private readonly List<string> _cells = [];
    private int _characters;

    /// <summary>Why the row will be refused though the rest of the file can be read; null where it can be used.</summary>
    public CellFault? Fault { get; private set; }

    /// <summary>Empty cells counted too.</summary>
    public int Count => _cells.Count;

    /// <summary>Up to the last cell that is not empty.</summary>
    public int Filled => _cells.FindLastIndex(cell => cell.Length > 0) + 1;

    public string[] Take() => [.. _cells[..Filled]];

    public void BeginRow()
    {
        _cells.Clear();
        _characters = 0;
        Fault = null;
    }

    /// <summary>Adds to the cell that is open.</summary>
    public void Append(ReadOnlySpan<char> part)
    {
        var room = SourceFileLimits.CellCharacters - _open.Length;
        _open.Append(part.Length <= room ? part : Cut(part[..room]));
    }

    /// <summary>Puts the cell that is open between quotes, which turned out to be part of its text.</summary>
    public void Quote() => _open.Insert(0, '"').Append('"');

    /// <summary>Closes the cell that is open with the last part of it.</summary>
    public void Close(ReadOnlySpan<char> last)
    {
        // Most cells are read in one piece.
        if (_open.Length == 0)
        {
            Add(last.Length <= SourceFileLimits.CellCharacters ? last.ToString() : Cut(last));
            return;
        }

        Append(last);
        Add(_open.ToString());
        _open.Clear();
    }

    private string Cut(ReadOnlySpan<char> part)
    {
        Fault ??= new CellFault(ImportFault.CellIsTooLarge, _cells.Count);
        return part[..Math.Min(part.Length, SourceFileLimits.CellCharacters)].ToString();
    }

    private void Add(string cell)
    {
        _characters += cell.Length;
        if (_characters > SourceFileLimits.RowCharacters)
        {
            Fault ??= new CellFault(ImportFault.CellIsTooLarge, _cells.Count);
            cell = "";
        }

        // A row of more columns than are read is refused by its reader: what is kept of it stays bounded.
        if (_cells.Count <= SourceFileLimits.Columns || cell.Length > 0)
        {
            _cells.Add(cell.AsSpan().IsWhiteSpace() ? "" : cell);
        }
    }
}
