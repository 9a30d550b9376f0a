using System.Text;
using System.Text.RegularExpressions;

namespace Registry.Web.Imports.Files;

internal enum SourceContainer
{
    Text,
    Json,
    Yaml,
    Workbook,
}

/// <summary>Tells the kind of a file by what it holds, and by its name only where that does not tell. What cannot be read is refused by its name.</summary>
internal static partial class ContainerDetection
{
    /// <exception cref="ImportRefusedException">The file is of a kind that is not read.</exception>
    public static SourceContainer Detect(byte[] start, string name)
    {
        var extension = Path.GetExtension(name).ToUpperInvariant();
        if (start is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..])
        {
            return Zip(start, extension);
        }

        RefuseBinary(start, extension);
        var text = EncodingDetection.Preview(start).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        RefuseDocuments(text, extension);
        if (IsNoText(text))
        {
            throw new ImportRefusedException(ImportFault.FileIsNotATable);
        }

        return text switch
        {
            "" => throw new ImportRefusedException(ImportFault.FileIsEmpty),
            _ when extension is ".CSV" or ".TSV" or ".TAB" => SourceContainer.Text,
            _ when extension is ".YAML" or ".YML" => SourceContainer.Yaml,
            ['{', ..] or ['[', ..] => SourceContainer.Json,
            _ when extension is ".JSON" or ".JSONL" or ".NDJSON" => SourceContainer.Json,
            _ when text.StartsWith("---", StringComparison.Ordinal) => SourceContainer.Yaml,
            _ => SourceContainer.Text,
        };
    }

    private static SourceContainer Zip(byte[] start, string extension)
    {
        var names = Encoding.Latin1.GetString(start);
        return extension switch
        {
            _ when names.Contains("mimetypeapplication/vnd.oasis.opendocument", StringComparison.Ordinal) => throw new ImportRefusedException(ImportFault.FileIsOpenDocument),
            ".XLSX" or ".XLSM" or ".XLTX" or ".XLTM" => SourceContainer.Workbook,
            ".DOCX" or ".PPTX" or ".DOCM" or ".ODT" => throw new ImportRefusedException(ImportFault.FileIsTextDocument),
            ".ODS" => throw new ImportRefusedException(ImportFault.FileIsOpenDocument),
            _ when extension is ".NUMBERS" || names.Contains("Index/Document.iwa", StringComparison.Ordinal) => throw new ImportRefusedException(ImportFault.FileIsNumbers),
            ".XLSB" => throw new ImportRefusedException(ImportFault.FileIsOldWorkbook),
            _ when names.Contains("word/", StringComparison.Ordinal) || names.Contains("ppt/", StringComparison.Ordinal) => throw new ImportRefusedException(ImportFault.FileIsTextDocument),
            _ when names.Contains("xl/", StringComparison.Ordinal) || names.Contains("[Content_Types].xml", StringComparison.Ordinal) => SourceContainer.Workbook,
            _ => throw new ImportRefusedException(ImportFault.FileIsArchive),
        };
    }

    private static void RefuseBinary(byte[] start, string extension)
    {
        ImportFault? fault = start switch
        {
            [0xD0, 0xCF, 0x11, 0xE0, ..] => CompoundFile(start, extension),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => ImportFault.FileIsPdf,
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..]
                or [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] or [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => ImportFault.FileIsImage,
            [0x1F, 0x8B, ..] or [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] or [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] => ImportFault.FileIsArchive,
            _ => null,
        };
        if (fault is { } known)
        {
            throw new ImportRefusedException(known);
        }
    }

    /// <summary>A password turns a workbook into the container of the old formats, with the workbook encrypted inside.</summary>
    private static ImportFault CompoundFile(byte[] start, string extension)
    {
        var names = Encoding.Unicode.GetString(start);
        return extension switch
        {
            _ when names.Contains("EncryptedPackage", StringComparison.Ordinal) => ImportFault.FileIsProtected,
            // An old workbook under the ending of a new one has no password.
            _ when names.Contains("Workbook\0", StringComparison.Ordinal) => ImportFault.FileIsOldWorkbook,
            ".XLSX" or ".XLSM" => ImportFault.FileIsProtected,
            ".DOC" or ".PPT" or ".MSG" => ImportFault.FileIsTextDocument,
            _ => ImportFault.FileIsOldWorkbook,
        };
    }

    /// <summary>One character in twenty is a control character of ASCII; those beyond are letters in old encodings.</summary>
    private static bool IsNoText(string text) => text.Count(character => character is < ' ' and not ('\t' or '\r' or '\n')) * 20 > text.Length;

    private static void RefuseDocuments(string text, string extension)
    {
        if (extension is ".MD" or ".MARKDOWN" || (extension is not (".CSV" or ".TSV") && MarkdownTable().IsMatch(text)))
        {
            throw new ImportRefusedException(ImportFault.FileIsMarkdown);
        }

        if (Html().IsMatch(text))
        {
            throw new ImportRefusedException(ImportFault.FileIsWebPage);
        }

        if (text.StartsWith("<?xml", StringComparison.Ordinal))
        {
            throw new ImportRefusedException(text switch
            {
                _ when text.Contains("opendocument", StringComparison.Ordinal) => ImportFault.FileIsOpenDocument,
                _ when text.Contains("spreadsheet", StringComparison.Ordinal) => ImportFault.FileIsOldWorkbook,
                _ => ImportFault.FileIsXml,
            });
        }

        if (text.StartsWith("{\\rtf", StringComparison.Ordinal))
        {
            throw new ImportRefusedException(ImportFault.FileIsTextDocument);
        }
    }

    [GeneratedRegex(@"^\s*\|?\s*:?-{3,}:?\s*\|[\s|:-]*$", RegexOptions.Multiline)]
    private static partial Regex MarkdownTable();

    [GeneratedRegex(@"^(<!--.*?-->\s*)?<(!doctype html|html|head|body|table)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Html();
}
