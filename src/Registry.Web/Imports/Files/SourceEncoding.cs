using System.Text;

namespace Registry.Web.Imports.Files;

/// <param name="Name">Of the IANA register.</param>
/// <param name="Start">Where the text begins, in bytes: after a byte order mark.</param>
internal sealed record SourceEncoding(string Name, Encoding Encoding, int Start)
{
    /// <summary>From the beginning of the text; the file is left open.</summary>
    public StreamReader OpenText(Stream file)
    {
        file.Position = Start;
        return new StreamReader(file, Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);
    }

    /// <summary>The bytes of the text as UTF-8, from its beginning; the file is left open.</summary>
    public Stream OpenAsUtf8(Stream file)
    {
        file.Position = Start;
        return Encoding.CreateTranscodingStream(file, Encoding, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
    }
}
