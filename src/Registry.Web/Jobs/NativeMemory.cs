using System.Globalization;
using System.Runtime.InteropServices;

namespace Registry.Web.Jobs;

/// <summary>Memory outside the collector’s on Linux: what SQLite, ICU, OpenSSL and the runtime itself take. Elsewhere there is nothing to do.</summary>
internal static class NativeMemory
{
    /// <summary><c>M_ARENA_MAX</c> of glibc’s <c>mallopt(3)</c>.</summary>
    private const int MostHeaps = -8;

    /// <summary><c>MADV_PAGEOUT</c> of <c>madvise(2)</c>, since Linux 5.4: what is not written to disk stays where it is.</summary>
    private const int PageOut = 21;

    private const string Mappings = "/proc/self/maps";

    /// <summary>By default the C library makes up to eight heaps for each processor, and each keeps what it once needed. To be called before there are threads.</summary>
    public static void KeepFewHeaps() => Ask(static () => SetOption(MostHeaps, 2));

    /// <summary>The C library keeps what was freed for the next one who asks.</summary>
    public static void GiveBackFreed() => Ask(static () => TrimHeap(0));

    /// <summary>Two fifths of the code that a start reads from files are never run again (measured). What is run again is read again.</summary>
    public static void GiveBackCode()
    {
        foreach (var mapping in File.Exists(Mappings) ? File.ReadLines(Mappings) : [])
        {
            // 7f00a000-7f00c000 r-xp 00000000 08:01 1234  /usr/lib/libexample.so
            var parts = mapping.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts is [var range, ['r', '-', _, 'p'], _, _, _, ['/', ..], ..] && range.Split('-') is [var first, var end])
            {
                var start = nuint.Parse(first, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                Ask(() => Advise(start, nuint.Parse(end, NumberStyles.HexNumber, CultureInfo.InvariantCulture) - start, PageOut));
            }
        }
    }

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
