using System.Globalization;

namespace Registry.PollutionPeaks.Fetching;

/// <summary>Why a download did not come about. Texts for people are found by this name; {0} is always the address.</summary>
public enum FetchFault
{
    NotFound,

    /// <summary>{1} the status.</summary>
    ServerRefused,

    /// <summary>{1} the bound in megabytes.</summary>
    TooLarge,

    /// <summary>The connection broke again and again; {1} the bytes that are kept for the next time.</summary>
    Interrupted,

    /// <summary>{1} the reason that the network gives.</summary>
    NoConnection,

    /// <summary>{1} the checksum that was expected, {2} the one found.</summary>
    ChecksumWrong,

    /// <summary>What came is no archive of data files.</summary>
    NotAnArchive,

    /// <summary>What came is not what the service promises; {1} what is missing.</summary>
    AnswerUnreadable,
}

public sealed class FetchRefusedException(FetchFault fault, params object[] arguments)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"{fault} ({string.Join(", ", arguments)})"))
{
    public FetchFault Fault { get; } = fault;

    public IReadOnlyList<object> Arguments { get; } = arguments;
}
