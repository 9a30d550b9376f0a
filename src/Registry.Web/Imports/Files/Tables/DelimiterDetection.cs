namespace Registry.Web.Imports.Files.Tables;

/// <summary>Finds what separates the cells: the character that gives most rows the same number of cells, quotes and line breaks in cells respected.</summary>
internal static class DelimiterDetection
{
    private const int SampleCharacters = 128 * 1024;
    private const int SampleRows = 200;

    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <param name="named">By the user; null to find out.</param>
    /// <exception cref="ImportRefusedException">The text is no table, and its name does not say that it is one.</exception>
    public static char Detect(Stream file, SourceEncoding encoding, char? named, string name, CancellationToken cancellation)
    {
        if (named is { } delimiter)
        {
            return delimiter;
        }

        using var text = encoding.OpenText(file);
        var sample = new char[SampleCharacters];
        var length = text.ReadBlock(sample);
        cancellation.ThrowIfCancellationRequested();
        var start = new string(sample, 0, length);
        if (SeparatorLine.Find(start) is { } line)
        {
            return line.Delimiter;
        }

        var (best, share) = Candidates.Select(one => (Delimiter: one, Share: Share(start, one))).MaxBy(one => one.Share);
        // A letter has a comma in some of its lines too.
        var isNamedAsTable = Path.GetExtension(name).ToUpperInvariant() is ".CSV" or ".TSV" or ".TAB";
        return share > 0.6 || isNamedAsTable ? best : throw new ImportRefusedException(ImportFault.FileIsNotATable);
    }

    /// <summary>How many of the rows have the commonest number of cells; more cells weigh a little more. 0 where nothing is separated.</summary>
    private static double Share(string sample, char delimiter)
    {
        var counts = Counts(sample, delimiter);
        var commonest = counts.Where(count => count > 1).CountBy(count => count).OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).FirstOrDefault();
        return commonest.Value == 0 ? 0 : (double)commonest.Value / counts.Count * (1 + (0.02 * Math.Min(commonest.Key, 25)));
    }

    private static List<int> Counts(string sample, char delimiter)
    {
        var counts = new List<int>();
        var reader = new CsvReader(new StringReader(sample), delimiter);
        try
        {
            while (counts.Count < SampleRows && reader.Count() is { } cells)
            {
                counts.Add(cells);
            }
        }
        catch (ImportRefusedException)
        {
            // The sample ends within quotes, or the candidate makes thousands of cells: what was counted tells enough.
        }

        if (counts.Count > 1 && sample.Length == SampleCharacters)
        {
            counts.RemoveAt(counts.Count - 1);
        }

        return [.. counts.Where(count => count > 0)];
    }
}
