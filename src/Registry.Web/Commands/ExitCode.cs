namespace Registry.Web.Commands;

/// <summary>What a verb tells the shell.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The verb understood and said no, or failed; standard error says why.</summary>
    public const int Refused = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Values given to be scored are refused by name; the number is that of the reference scorer.</summary>
    public const int InvalidValues = 2;
}
