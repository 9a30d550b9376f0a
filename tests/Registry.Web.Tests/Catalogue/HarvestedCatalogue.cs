using System.Globalization;
using System.Xml.Linq;

namespace Registry.Web.Tests.Catalogue;

/// <summary>
/// Reads a catalogue as the harvester of data.gouv.fr does (udata, harvest/backends/dcat.py): from RDF/XML without a base address, datasets only with an
/// identifier and a title, files only with an address, dates of the future refused, the next page by Hydra.
/// </summary>
internal sealed class HarvestedCatalogue
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dcat = "http://www.w3.org/ns/dcat#";
    private static readonly XNamespace Dct = "http://purl.org/dc/terms/";
    private static readonly XNamespace Foaf = "http://xmlns.com/foaf/0.1/";
    private static readonly XNamespace Vcard = "http://www.w3.org/2006/vcard/ns#";
    private static readonly XNamespace Skos = "http://www.w3.org/2004/02/skos/core#";
    private static readonly XNamespace Hydra = "http://www.w3.org/ns/hydra/core#";

    private readonly List<XElement> _nodes;
    private readonly DateTime _today;

    public HarvestedCatalogue(string text, DateTime today)
    {
        _nodes = [.. XDocument.Parse(text).Root!.Elements()];
        _today = today;
        Assert.All(_nodes.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name == Rdf + "about" || attribute.Name == Rdf + "resource"), attribute =>
            Assert.True(Uri.TryCreate(attribute.Value, UriKind.Absolute, out _), $"{attribute.Value} is not absolute."));
        Datasets = [.. OfType(Dcat + "Dataset").Select(Dataset)];
        Services = [.. OfType(Dcat + "DataService").Select(service => (Resource(service, Dcat + "endpointURL")!, Resource(service, Dcat + "endpointDescription")!))];
        var views = OfType(Hydra + "PartialCollectionView").ToList();
        Assert.True(views.Count <= 1, "A harvester follows one view.");
        Next = views.Count == 0 ? null : Resource(views[0], Hydra + "next");
    }

    public IReadOnlyList<HarvestedDataset> Datasets { get; }

    public IReadOnlyList<(string Endpoint, string Description)> Services { get; }

    public string? Next { get; }

    private HarvestedDataset Dataset(XElement node)
    {
        var identifier = Text(node, Dct + "identifier") ?? throw new InvalidDataException("missing identifier");
        var publisher = Find(Resource(node, Dct + "publisher"));
        var contact = Find(Resource(node, Dcat + "contactPoint"));
        return new HarvestedDataset(
            identifier,
            Text(node, Dct + "title") ?? throw new InvalidDataException("missing title"),
            Text(node, Dct + "description") ?? "",
            Text(publisher, Foaf + "name")!,
            Text(contact, Vcard + "fn")!,
            Resource(node, Dcat + "landingPage") ?? node.Attribute(Rdf + "about")!.Value,
            Resource(node, Dct + "license")!,
            Resource(node, Dct + "conformsTo")!,
            [.. node.Elements(Dcat + "keyword").Select(word => word.Value)],
            [.. node.Elements(Dcat + "theme").Select(theme => Text(Find(theme.Attribute(Rdf + "resource")!.Value), Skos + "prefLabel")!)],
            Time(node, Dct + "issued"),
            Time(node, Dct + "modified"),
            [.. node.Elements(Dcat + "distribution").Select(link => Find(link.Attribute(Rdf + "resource")!.Value)).Select(File).Where(file => file.Address is not null)]);
    }

    private HarvestedFile File(XElement node) => new(
        Text(node, Dct + "title")!,
        Resource(node, Dcat + "downloadURL") ?? Resource(node, Dcat + "accessURL"),
        Resource(node, Dcat + "mediaType")!.Split("media-types/")[1],
        Resource(node, Dct + "format")!.Split('/')[^1],
        Resource(node, Dct + "license")!);

    private IEnumerable<XElement> OfType(XName type) =>
        _nodes.Where(node => node.Elements(Rdf + "type").Any(known => known.Attribute(Rdf + "resource")!.Value == type.NamespaceName + type.LocalName));

    private XElement Find(string? about) => _nodes.Single(node => node.Attribute(Rdf + "about")?.Value == about);

    /// <summary>French first, as the portal speaks.</summary>
    private static string? Text(XElement node, XName property) =>
        node.Elements(property).OrderBy(value => value.Attribute(XNamespace.Xml + "lang")?.Value == "fr" ? 0 : 1).FirstOrDefault()?.Value;

    private static string? Resource(XElement node, XName property) => node.Element(property)?.Attribute(Rdf + "resource")?.Value;

    private DateTime Time(XElement node, XName property)
    {
        var time = DateTime.Parse(node.Element(property)!.Value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
        Assert.True(time <= _today, $"{time} lies in the future.");
        return time;
    }
}

internal sealed record HarvestedDataset(
    string Identifier,
    string Title,
    string Description,
    string Publisher,
    string Contact,
    string Page,
    string Licence,
    string Schema,
    IReadOnlyList<string> Keywords,
    IReadOnlyList<string> Themes,
    DateTime Issued,
    DateTime Modified,
    IReadOnlyList<HarvestedFile> Files);

internal sealed record HarvestedFile(string Title, string? Address, string MediaType, string Format, string Licence);
