namespace Registry.PollutionPeaks.Data;

public enum DropReason
{
    /// <summary>The source's own code for a missing value.</summary>
    MissingCode,

    /// <summary>The source says that the value is not valid.</summary>
    NotValid,

    /// <summary>Less than 75 % of the hours of the day were measured.</summary>
    IncompleteDay,

    /// <summary>A second instrument at the same place and hour; the first in the file counts.</summary>
    SecondInstrument,

    /// <summary>A column that this sample has no use for.</summary>
    UnusedColumn,

    /// <summary>A pollutant that this sample has no use for.</summary>
    UnusedPollutant,

    /// <summary>A row without any value.</summary>
    EmptyRow,

    /// <summary>A row of which some field runs into the next; the subject says which row and how it begins.</summary>
    DamagedRow,
}

/// <summary>What a reading left out.</summary>
/// <param name="Subject">The column or the pollutant.</param>
/// <param name="Count">Hourly values, days or rows, as the reason goes.</param>
public sealed record Dropped(DropReason Reason, string Subject, int Count);

/// <param name="Unit">Empty where the source does not say.</param>
/// <param name="MissingShare">Of the rows of the table, from 0 to 1.</param>
/// <param name="Mean">Of the values present; null where there is none.</param>
public sealed record ColumnSheet(string Name, string Unit, double MissingShare, double? Lowest, double? Mean, double? Highest);

/// <param name="Target">As it is written: <c>pm10&gt;50</c>.</param>
/// <param name="Days">Days (of all stations) on which the level is known.</param>
public sealed record PeakCount(string Target, int Days, int Peaks);

/// <param name="Bytes">Length of the file.</param>
/// <param name="Sha256">Of the file as it was read, in lower-case hexadecimal.</param>
public sealed record SourceFile(string Name, long Bytes, string Sha256);

/// <summary>What a table holds and where it comes from: the paper that travels with the data.</summary>
/// <param name="Source">Where data of this format come from; null where the file does not say.</param>
/// <param name="TimeZone">What a day is in this source.</param>
/// <param name="Simulated">Not measured by anybody. Whoever shows the data says so.</param>
/// <param name="Notes">What the file says about itself.</param>
public sealed record DataSheet(
    string Format,
    string? Source,
    string? Licence,
    string TimeZone,
    bool Simulated,
    IReadOnlyList<string> Notes,
    IReadOnlyList<SourceFile> Files,
    DateOnly First,
    DateOnly Last,
    IReadOnlyList<string> Stations,
    int Rows,
    int MissingRows,
    IReadOnlyList<ColumnSheet> Columns,
    IReadOnlyList<PeakCount> Peaks,
    IReadOnlyList<Dropped> Dropped);

/// <summary>Days with the sheet that describes them.</summary>
public sealed record AirData(DailyTable Table, DataSheet Sheet);
