using System.IO.Compression;
using System.Xml;

namespace Registry.Web.Imports.Files.Workbooks;

/// <param name="Part">Name of the packed file.</param>
/// <param name="IsHidden">The user of a spreadsheet program does not see it.</param>
internal sealed record WorkbookSheet(string Name, string Part, bool IsHidden);

/// <summary>An Office Open XML workbook (ECMA-376), also in its strict variant: what is read of it without its sheets.</summary>
internal sealed class Workbook : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = SourceFileLimits.UnpackedBytes,
    };

    private readonly ZipArchive _archive;

    private Workbook(ZipArchive archive) => _archive = archive;

    public IReadOnlyList<WorkbookSheet> Sheets { get; private set; } = [];

    public CellFormats Formats { get; private set; } = CellFormats.None;

    public IReadOnlyList<string> SharedTexts { get; private set; } = [];

    /// <summary>Days are counted from 1904, as the first Macintosh did.</summary>
    public bool CountsFrom1904 { get; private set; }

    /// <exception cref="ImportRefusedException">It is no workbook, damaged, or larger than is read.</exception>
    public static Workbook Open(Stream file)
    {
        file.Position = 0;
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var workbook = new Workbook(archive);
            workbook.Read();
            return workbook;
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            archive?.Dispose();
            throw new ImportRefusedException(ImportFault.WorkbookIsDamaged);
        }
        catch (ImportRefusedException)
        {
            archive?.Dispose();
            throw;
        }
    }

    public static bool IsDamage(Exception fault) => fault is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or FormatException;

    /// <summary>Unpacked, as the file says.</summary>
    public long BytesOf(string part) => Entry(part)?.Length ?? 0;

    /// <returns>Null when the workbook has no such part.</returns>
    public XmlReader? OpenPart(string name)
    {
        var entry = Entry(name);
        return entry is null ? null : XmlReader.Create(new WorkbookPart(entry.Open(), entry.CompressedLength), SettingsThatClose);
    }

    public void Dispose() => _archive.Dispose();

    private ZipArchiveEntry? Entry(string part) =>
        _archive.Entries.FirstOrDefault(entry => entry.FullName.TrimStart('/').Replace('\\', '/').Equals(part, StringComparison.OrdinalIgnoreCase));

    private static XmlReaderSettings SettingsThatClose
    {
        get
        {
            var settings = Settings.Clone();
            settings.CloseInput = true;
            return settings;
        }
    }

    private void Read()
    {
        if (_archive.Entries.Count > SourceFileLimits.WorkbookEntries)
        {
            throw new ImportRefusedException(ImportFault.FileUnpacksTooLarge, SourceFileLimits.UnpackedBytes / (1024 * 1024));
        }

        var main = Relations("_rels/.rels", "").Values.FirstOrDefault(relation => relation.Type.EndsWith("/officeDocument", StringComparison.Ordinal))?.Target ?? "xl/workbook.xml";
        var folder = Path.GetDirectoryName(main)?.Replace('\\', '/') ?? "";
        var relations = Relations($"{folder}/_rels/{Path.GetFileName(main)}.rels".TrimStart('/'), folder);
        ReadMain(main, relations);
        using (var styles = Part(relations, "/styles"))
        {
            Formats = styles is null ? CellFormats.None : CellFormats.Read(styles);
        }

        using var texts = Part(relations, "/sharedStrings");
        SharedTexts = texts is null ? [] : WorkbookTexts.ReadShared(texts);
    }

    private XmlReader? Part(Dictionary<string, Relation> relations, string type) =>
        relations.Values.FirstOrDefault(relation => relation.Type.EndsWith(type, StringComparison.Ordinal)) is { } relation ? OpenPart(relation.Target) : null;

    private void ReadMain(string part, Dictionary<string, Relation> relations)
    {
        using var xml = OpenPart(part) ?? throw new ImportRefusedException(ImportFault.WorkbookIsDamaged);
        var sheets = new List<WorkbookSheet>();
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                CountsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && RelationId(xml) is { } id && relations.TryGetValue(id, out var relation)
                && relation.Type.EndsWith("/worksheet", StringComparison.Ordinal))
            {
                sheets.Add(new WorkbookSheet(xml.GetAttribute("name") ?? "", relation.Target, xml.GetAttribute("state") is "hidden" or "veryHidden"));
            }
        }

        Sheets = sheets.Count > 0 ? sheets : throw new ImportRefusedException(ImportFault.WorkbookIsDamaged);
    }

    /// <summary>The namespace of the attribute differs between the two variants of the format.</summary>
    private static string? RelationId(XmlReader xml)
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
        {
            id = xml is { LocalName: "id", NamespaceURI.Length: > 0 } ? xml.Value : id;
        }

        xml.MoveToElement();
        return id;
    }

    private Dictionary<string, Relation> Relations(string part, string folder)
    {
        var relations = new Dictionary<string, Relation>(StringComparer.Ordinal);
        using var xml = OpenPart(part);
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
            {
                relations[id] = new Relation(xml.GetAttribute("Type") ?? "", Resolve(folder, target));
            }
        }

        return relations;
    }

    private static string Resolve(string folder, string target)
    {
        var parts = new List<string>(target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        return string.Join('/', parts);
    }

    private sealed record Relation(string Type, string Target);
}
