namespace Registry.Web.Jobs;

/// <summary>Work that nobody waits for leaves the processors to the first visitors.</summary>
internal static class QuietStart
{
    /// <summary>After the start of the process, by the clock of the machine.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);
}
