using System.Text;
using System.Xml;

namespace Registry.Web.Feeds;

/// <summary>A feed as RFC 4287 writes it. All addresses are absolute: readers keep a feed away from where they found it.</summary>
/// <param name="Id">Never changes, even where the address does.</param>
/// <param name="Self">Where the feed itself is.</param>
/// <param name="Alternate">The page for people that tells the same.</param>
/// <param name="Language">Of the titles that the feed itself writes.</param>
/// <param name="Updated">UTC; the time of the newest entry, or of the oldest thing known of an empty feed.</param>
/// <param name="Author">Who speaks where an entry names nobody.</param>
public sealed record AtomFeed(
    string Id, string Title, string Self, string Alternate, string Language, DateTime Updated, string Author, IReadOnlyList<AtomEntry> Entries)
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    public string? Subtitle { get; init; }

    /// <summary>The address of the next part of a long feed (RFC 5005).</summary>
    public string? Next { get; init; }

    /// <summary>Writes the whole document in UTF-8 without a byte-order mark. The stream stays open.</summary>
    public async Task WriteToAsync(Stream stream, CancellationToken cancellation = default)
    {
        using var document = new MemoryStream();
        WriteTo(document);
        document.Position = 0;
        await document.CopyToAsync(stream, cancellation);
    }

    /// <inheritdoc cref="WriteToAsync"/>
    public void WriteTo(Stream stream)
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };
        using var writer = XmlWriter.Create(stream, settings);
        WriteTo(writer);
    }

    public void WriteTo(XmlWriter writer)
    {
        writer.WriteStartDocument();
        writer.WriteStartElement("feed", Namespace);
        writer.WriteAttributeString("xml", "lang", null, Language);
        writer.WriteElementString("id", Namespace, Id);
        writer.WriteElementString("title", Namespace, Writable(Title));
        if (Subtitle is not null)
        {
            writer.WriteElementString("subtitle", Namespace, Writable(Subtitle));
        }

        writer.WriteElementString("updated", Namespace, Time(Updated));
        WriteAuthor(writer, Author);
        WriteLink(writer, "self", "application/atom+xml", Self, null);
        WriteLink(writer, "alternate", "text/html", Alternate, Language);
        if (Next is not null)
        {
            WriteLink(writer, "next", "application/atom+xml", Next, null);
        }

        foreach (var entry in Entries)
        {
            WriteEntry(writer, entry);
        }

        writer.WriteEndElement();
        writer.WriteEndDocument();
    }

    private static void WriteEntry(XmlWriter writer, AtomEntry entry)
    {
        writer.WriteStartElement("entry", Namespace);
        writer.WriteAttributeString("xml", "lang", null, entry.Language);
        writer.WriteElementString("id", Namespace, entry.Id);
        writer.WriteElementString("title", Namespace, Writable(entry.Title));
        writer.WriteElementString("updated", Namespace, Time(entry.Updated));
        if (entry.Published is { } published)
        {
            writer.WriteElementString("published", Namespace, Time(published));
        }

        if (entry.Author is not null)
        {
            WriteAuthor(writer, entry.Author);
        }

        WriteLink(writer, "alternate", "text/html", entry.Alternate, entry.Language);
        foreach (var category in entry.Categories)
        {
            writer.WriteStartElement("category", Namespace);
            writer.WriteAttributeString("term", Writable(category.Term));
            writer.WriteAttributeString("label", Writable(category.Label));
            writer.WriteEndElement();
        }

        if (!string.IsNullOrEmpty(entry.Summary))
        {
            writer.WriteElementString("summary", Namespace, Writable(entry.Summary));
        }

        writer.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter writer, string name)
    {
        writer.WriteStartElement("author", Namespace);
        writer.WriteElementString("name", Namespace, Writable(name));
        writer.WriteEndElement();
    }

    private static void WriteLink(XmlWriter writer, string relation, string type, string address, string? language)
    {
        writer.WriteStartElement("link", Namespace);
        writer.WriteAttributeString("rel", relation);
        writer.WriteAttributeString("type", type);
        if (language is not null)
        {
            writer.WriteAttributeString("hreflang", language);
        }

        writer.WriteAttributeString("href", address);
        writer.WriteEndElement();
    }

    private static string Time(DateTime utc) => XmlConvert.ToString(DateTime.SpecifyKind(utc, DateTimeKind.Utc), XmlDateTimeSerializationMode.Utc);

    /// <summary>Imported texts may hold control characters and broken surrogates, which XML cannot.</summary>
    private static string Writable(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            written.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? " " : rune.ToString());
        }

        return written.ToString();
    }
}
