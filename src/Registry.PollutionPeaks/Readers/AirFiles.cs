using Registry.PollutionPeaks.Data;

namespace Registry.PollutionPeaks.Readers;

/// <summary>Reads measurements from files of any known format into days.</summary>
public static class AirFiles
{
    /// <summary>The name that leaves the choice to the file.</summary>
    public const string Automatic = "auto";

    private const int RowsAStep = 1000;

    /// <summary>The plain CSV comes last: others have a date as well.</summary>
    private static readonly AirReader[] Readers =
        [new BeijingReader(), new ItalyReader(), new NationalReader(), new RegionalReader(), new AirparifReader(), new PlainReader()];

    public static IReadOnlyList<AirFormat> Formats { get; } = [.. Readers.Select(reader => reader.Format)];

    /// <summary>Reads a file, or all <c>.csv</c> files of a directory as one.</summary>
    /// <param name="format">Name of a format, or <see cref="Automatic"/>.</param>
    /// <param name="progress">Told how many kilobytes are read, of how many.</param>
    /// <exception cref="DataRefusedException">Some file cannot be read right; nothing is read then.</exception>
    public static AirData Read(string path, string format = Automatic, Action<int, int>? progress = null, CancellationToken cancellation = default)
    {
        var files = Files(path).Select(file => new FileInfo(file)).ToList();
        var total = files.Sum(file => file.Length);
        var before = 0L;
        var reading = new Reading(format);
        foreach (var file in files)
        {
            using var stream = file.OpenRead();
            reading.Add(stream, file.Name, position =>
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Invoke(Kilobytes(before + position), Kilobytes(total));
            });
            before += file.Length;
        }

        progress?.Invoke(Kilobytes(total), Kilobytes(total));
        return reading.End();
    }

    /// <summary>Reads one stream, such as a file that somebody sends.</summary>
    /// <param name="name">What refusals call it.</param>
    public static AirData Read(Stream stream, string name, string format = Automatic, CancellationToken cancellation = default)
    {
        var reading = new Reading(format);
        reading.Add(stream, name, _ => cancellation.ThrowIfCancellationRequested());
        return reading.End();
    }

    private static List<string> Files(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new DataRefusedException(DataFault.FileMissing, path, null, null, path);
        }

        var files = Directory.EnumerateFiles(path).Where(file => Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new DataRefusedException(DataFault.DirectoryWithoutData, path, null, null, path);
    }

    private static int Kilobytes(long bytes) => (int)Math.Min(int.MaxValue, (bytes + 1023) / 1024);

    private sealed class Reading(string format)
    {
        private readonly AirDataBuilder _data = new();
        private readonly List<SourceFile> _files = [];
        private AirReader? _reader;

        public void Add(Stream stream, string name, Action<long> step)
        {
            using var hashed = new HashedStream(stream);
            using var text = new DelimitedText(hashed, name);
            var comments = new List<string>();
            if (!text.ReadHeader(comments))
            {
                throw new DataRefusedException(DataFault.FileEmpty, name, null, null);
            }

            comments.ForEach(_data.Note);
            var reader = ReaderOf(text);
            if (_reader is not null && _reader != reader)
            {
                throw text.Refuse(DataFault.FormatsMixed, null, _reader.Format.Name, reader.Format.Name);
            }

            _reader = reader;
            var rows = 0;
            reader.Read(text, _data, () =>
            {
                if (++rows % RowsAStep == 0)
                {
                    step(hashed.BytesRead);
                }
            });
            _files.Add(new SourceFile(name, hashed.BytesRead, hashed.Sha256));
        }

        public AirData End()
        {
            var table = _data.Build();
            if (table.Rows.Count == 0)
            {
                throw new DataRefusedException(DataFault.NoDay, _files[0].Name, null, null, _data.Dropped.Where(dropped => dropped.Reason == DropReason.IncompleteDay).Sum(dropped => dropped.Count));
            }

            return new AirData(table, SheetMaker.Describe(table, _reader!.Format, _data, _files));
        }

        private AirReader ReaderOf(DelimitedText header)
        {
            if (format == Automatic)
            {
                return Array.Find(Readers, reader => reader.Recognises(header))
                    ?? throw header.Refuse(DataFault.FormatUnknown, null, header.Line.Length > 80 ? header.Line[..80] + "…" : header.Line);
            }

            var named = Array.Find(Readers, reader => reader.Format.Name == format) ?? throw new ArgumentException($"There is no format “{format}”.");
            return named.Recognises(header) ? named : throw header.Refuse(DataFault.FormatWrong, null, named.Format.Name, named.Format.Header);
        }
    }
}
