namespace Registry.Web.Imports.Files.Tables;

/// <summary>Reads what stands between quotes, and tells the quotes that enclose a cell from those that are part of its text.</summary>
internal sealed class CsvQuotes(TextWindow text, char delimiter, CsvCells cells)
{
    public const char Quote = '"';
    private const int LookAhead = 4096;

    /// <summary>Reads from the opening quote into the cell; stops after the closing quote, or where it turns out that the quote was part of the text.</summary>
    /// <param name="row">Where the quote opens.</param>
    /// <exception cref="ImportRefusedException">The quote is never closed.</exception>
    public void Read(int row)
    {
        text.Pass(1);
        while (true)
        {
            if (!text.Has(1))
            {
                throw new ImportRefusedException(ImportFault.FileHasOpenQuote, row);
            }

            var end = text.Next.IndexOf(Quote);
            cells.Append(end < 0 ? text.Next : text.Next[..end]);
            text.Pass(end < 0 ? text.Next.Length : end + 1);
            if (end >= 0 && Ends())
            {
                return;
            }
        }
    }

    /// <summary>After a quote within a quoted cell: the cell ends here, or the quote is part of its text.</summary>
    private bool Ends()
    {
        if (!text.Has(1) || IsEndOfCell(text.Next[0]))
        {
            return true;
        }

        if (text.Next[0] == Quote)
        {
            text.Pass(1);
            cells.Append([Quote]);
            return false;
        }

        if (PassesSpacesBeforeEnd())
        {
            return true;
        }

        if (ClosesLater())
        {
            cells.Append([Quote]);
            return false;
        }

        cells.Quote();
        return true;
    }

    /// <summary>The cell goes on to a quote that stands at its end, before any cell opens.</summary>
    private bool ClosesLater()
    {
        text.Has(LookAhead);
        var rest = text.Next[..Math.Min(LookAhead, text.Next.Length)];
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

    private bool PassesSpacesBeforeEnd()
    {
        text.Has(LookAhead);
        var spaces = text.Next.IndexOfAnyExcept(' ');
        var isEnd = spaces < 0 ? text.IsLast : IsEndOfCell(text.Next[spaces]);
        text.Pass(!isEnd ? 0 : spaces < 0 ? text.Next.Length : spaces);
        return isEnd;
    }

    private bool IsEndOfCell(char character) => character == delimiter || character is '\r' or '\n';
}
