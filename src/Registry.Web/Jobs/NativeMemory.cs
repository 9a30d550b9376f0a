using System.Globalization;
using System.Runtime.InteropServices;

namespace Registry.Web.Jobs;

/// <summary>Memory outside the collector’s on Linux: what SQLite, ICU, OpenSSL and the runtime itself take. Elsewhere there is nothing to do.</summary>
internal static class NativeMemory
{
    /// <summary><c>M_ARENA_MAX</c> of glibc’s <c>mallopt(3)</c>.</summary>
    private const int MostHeaps = -8;

    /// <summary><c>MADV_DONTNEED</c> of <c>madvise(2)</c>: pages of a file are no longer counted for this process, and are mapped again from the system’s cache when they are asked for.</summary>
    private const int DontNeed = 4;

    private const string Mappings = "/proc/self/maps";
    private const string MeasuredMappings = "/proc/self/smaps";

    /// <summary>By default the C library makes up to eight heaps for each processor, and each keeps what it once needed. To be called before there are threads.</summary>
    public static void KeepFewHeaps() => Ask(static () => SetOption(MostHeaps, 2));

    /// <summary>The C library keeps what was freed for the next one who asks.</summary>
    public static void GiveBackFreed() => Ask(static () => TrimHeap(0));

    /// <summary>Files that are in memory to be read or run, each line as <c>proc(5)</c> writes it: <c>7f00a000-7f00c000 r-xp 00000000 08:01 1234  /usr/lib/libexample.so</c>.</summary>
    public static HashSet<string> FilesOnlyRead() => File.Exists(Mappings) ? [.. File.ReadLines(Mappings).Where(IsFileOnlyRead)] : [];

    /// <summary>
    /// Most of what a start or a busy hour read from files is not needed soon. Only files of which no page was written to (the loader writes addresses into some)
    /// are given back: theirs are in the system’s cache as they were.
    /// </summary>
    /// <param name="known">As <see cref="FilesOnlyRead"/> gave them some seconds ago: a file that is being loaded is not among them.</param>
    public static void GiveBackFiles(HashSet<string> known)
    {
        string? range = null;
        foreach (var line in File.Exists(MeasuredMappings) ? File.ReadLines(MeasuredMappings) : [])
        {
            if (known.Contains(line))
            {
                range = line[..line.IndexOf(' ', StringComparison.Ordinal)];
            }
            else if (IsMapping(line) || (IsWritten(line) && !line.EndsWith(" 0 kB", StringComparison.Ordinal)))
            {
                range = null;
            }
            else if (range?.Split('-') is [var first, var end] && line.StartsWith("VmFlags:", StringComparison.Ordinal))
            {
                var start = nuint.Parse(first, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                Ask(() => Advise(start, nuint.Parse(end, NumberStyles.HexNumber, CultureInfo.InvariantCulture) - start, DontNeed));
            }
        }
    }

    /// <summary>The path is the last of six columns; code that is made while the program runs lies in a file without a name.</summary>
    private static bool IsFileOnlyRead(string mapping) =>
        mapping.IndexOf(' ', StringComparison.Ordinal) is var end and > 0
        && mapping.AsSpan(end + 1) is ['r', '-', ..]
        && mapping.Contains('/', StringComparison.Ordinal) && !mapping.EndsWith("(deleted)", StringComparison.Ordinal);

    private static bool IsMapping(string line) => char.IsAsciiHexDigitLower(line[0]) && line.Contains('-', StringComparison.Ordinal);

    private static bool IsWritten(string line) =>
        line.StartsWith("Anonymous:", StringComparison.Ordinal) || line.StartsWith("Swap:", StringComparison.Ordinal) || line.StartsWith("Locked:", StringComparison.Ordinal);

    /// <summary>Nothing depends on the answer; a C library without the function (musl) has no need of it.</summary>
    private static void Ask(Func<int> question)
    {
        try
        {
            _ = OperatingSystem.IsLinux() ? question() : 0;
        }
        catch (EntryPointNotFoundException)
        {
        }
    }

    [DllImport("libc", EntryPoint = "mallopt", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetOption(int option, int value);

    /// <param name="kept">Bytes to keep at the top of the heap.</param>
    [DllImport("libc", EntryPoint = "malloc_trim", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int TrimHeap(nuint kept);

    [DllImport("libc", EntryPoint = "madvise", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(nuint start, nuint length, int advice);
}
