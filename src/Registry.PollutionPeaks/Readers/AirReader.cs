namespace Registry.PollutionPeaks.Readers;

/// <summary>Reads one kind of file.</summary>
internal abstract class AirReader
{
    public abstract AirFormat Format { get; }

    /// <summary>Whether a header is of this kind; asked in the order of <see cref="AirFiles"/>.</summary>
    public abstract bool Recognises(DelimitedText header);

    /// <summary>Reads the rows below the header, which <paramref name="text"/> stands on.</summary>
    /// <exception cref="DataRefusedException">Nothing of the file is used.</exception>
    public abstract void Read(DelimitedText text, AirDataBuilder data, Action step);

    /// <summary>Fields whose names the header has to have, whatever else it has.</summary>
    protected static bool Has(DelimitedText header, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var found = false;
            for (var i = 0; i < header.Count && !found; i++)
            {
                found = header[i].Trim().Equals(name, StringComparison.OrdinalIgnoreCase);
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }
}
