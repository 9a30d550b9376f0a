using System.Globalization;

namespace Registry.PollutionPeaks.Readers;

/// <summary>Why a file of measurements is refused. Texts for people are found by this name.</summary>
public enum DataFault
{
    /// <summary>{0} the path.</summary>
    FileMissing,

    /// <summary>{0} the directory.</summary>
    DirectoryWithoutData,
    FileEmpty,

    /// <summary>Bytes that are no UTF-8 text.</summary>
    NotText,

    /// <summary>No reader knows this header; {0} its beginning.</summary>
    FormatUnknown,

    /// <summary>The named reader does not know this header; {0} the format, {1} what its header must have.</summary>
    FormatWrong,

    /// <summary>Files of one directory in two formats; {0} and {1}.</summary>
    FormatsMixed,

    /// <summary>{0} the name of the column.</summary>
    ColumnMissing,

    /// <summary>{0} the name of the column.</summary>
    ColumnTwice,

    /// <summary>A column holds values and has no name; {0} its position.</summary>
    ColumnUnnamed,
    NoValueColumn,

    /// <summary>{0} fields instead of {1}.</summary>
    FieldCount,
    QuoteOpen,

    /// <summary>{0} the text, {1} how a date is written.</summary>
    DateUnreadable,

    /// <summary>{0} the text.</summary>
    NotANumber,

    /// <summary>{0} the number, {1} and {2} the bounds with the unit.</summary>
    Implausible,

    /// <summary>{0} the unit, {1} the units that are read.</summary>
    UnitUnknown,

    /// <summary>{0} the pollutant.</summary>
    PollutantUnknown,

    /// <summary>{0} the code, {1} the known ones.</summary>
    ValidityUnknown,

    /// <summary>{0} the station, {1} the day.</summary>
    DayTwice,

    /// <summary>{0} the station, {1} the hour.</summary>
    HourTwice,

    /// <summary>The value is not the mean of one hour; {0} what it says it is.</summary>
    NotHourly,

    /// <summary>The file was read and holds no whole day; {0} days and pollutants are there in part.</summary>
    NoDay,
}

/// <summary>A file that cannot be read right is refused whole: which file, which row and column, what is wrong.</summary>
/// <param name="row">As an editor numbers the lines; null where no row is at fault.</param>
/// <param name="column">Its name in the file; null where no column is at fault.</param>
/// <param name="arguments">What the text of the fault mentions.</param>
public sealed class DataRefusedException(DataFault fault, string? file, int? row, string? column, params object[] arguments)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"{file}, row {row}, column {column}: {fault} ({string.Join(", ", arguments)})"))
{
    public DataFault Fault { get; } = fault;

    public string? File { get; } = file;

    public int? Row { get; } = row;

    public string? Column { get; } = column;

    public IReadOnlyList<object> Arguments { get; } = arguments;
}
