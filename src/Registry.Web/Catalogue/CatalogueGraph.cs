using System.Globalization;
using System.Xml;
using Registry.Domain;
using Registry.Domain.Exports;
using Registry.Web.Catalogue.Rdf;
using Registry.Web.Services.Catalogue;
using Registry.Web.Setup;

namespace Registry.Web.Catalogue;

/// <summary>
/// The catalogue as DCAT-AP 3 asks: the register, its API as a service, a dataset of all notices and one for each body. All names are absolute
/// addresses that never change: harvesters archive what disappears.
/// </summary>
internal sealed class CatalogueGraph(RegistryOptions options)
{
    private const string Authority = "http://publications.europa.eu/resource/authority/";
    private const string MediaTypes = "https://www.iana.org/assignments/media-types/";

    /// <summary>Format as in addresses, label, media type, code of the European list of file types.</summary>
    private static readonly (string Extension, string Label, string Media, string FileType)[] Files =
    [
        ("csv", "CSV", "text/csv", "CSV"),
        ("json", "JSON", "application/json", "JSON"),
        ("xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
    ];

    private readonly RdfGraph _graph = new();
    private readonly string _site = options.PublicUrl.TrimEnd('/');
    private readonly LocalisedText _register = new(options.NameFrench, options.NameEnglish);

    private Iri Catalog => new(_site + "/#catalog");

    private Iri Operator => new(_site + "/#operator");

    private Iri Contact => new(_site + "/#contact");

    private Iri Service => new(_site + Links.ApiDocumentation() + "#service");

    private Iri Licence { get; } = new(OpenLicence.Address);

    /// <param name="address">Of a page of the catalogue by its number, from 1, in the serialisation that is written.</param>
    public RdfGraph Write(DeclaredDatasetPage part, int page, int pages, Func<int, string> address)
    {
        if (pages > 1)
        {
            WriteView(page, pages, address, part.Datasets + 1);
        }

        WriteCatalog(part);
        if (page == 1 && part.Notices > 0)
        {
            WriteRegister(part);
        }

        foreach (var dataset in part.Items)
        {
            WriteBody(dataset);
        }

        return _graph;
    }

    private void WriteView(int page, int pages, Func<int, string> address, int items)
    {
        var view = new Iri(_site + address(page));
        Say(view, "rdf:type", Vocabulary.Name("hydra:PartialCollectionView"));
        Say(view, "hydra:totalItems", new Literal(items.ToString(CultureInfo.InvariantCulture), datatype: Vocabulary.Integer));
        Say(view, "hydra:first", new Iri(_site + address(1)));
        Say(view, "hydra:last", new Iri(_site + address(pages)));
        if (page > 1)
        {
            Say(view, "hydra:previous", new Iri(_site + address(page - 1)));
        }

        if (page < pages)
        {
            Say(view, "hydra:next", new Iri(_site + address(page + 1)));
        }
    }

    private void WriteCatalog(DeclaredDatasetPage part)
    {
        Say(Catalog, "rdf:type", Vocabulary.Name("dcat:Catalog"));
        Say(Catalog, "dct:title", _register);
        Say(Catalog, "dct:description", CatalogueWords.CatalogueDescription);
        Say(Catalog, "dct:publisher", Operator);
        Say(Catalog, "dct:language", new Iri(Authority + "language/FRA"));
        Say(Catalog, "dct:language", new Iri(Authority + "language/ENG"));
        Say(Catalog, "dct:license", Licence);
        Say(Catalog, "foaf:homepage", new Iri(_site + Links.Home("fr")));
        Say(Catalog, "dcat:themeTaxonomy", new Iri(Authority + "data-theme"));
        Say(Catalog, "dcat:service", Service);
        SayTime(Catalog, "dct:issued", part.IssuedAt);
        SayTime(Catalog, "dct:modified", part.ModifiedAt);

        Say(Operator, "rdf:type", Vocabulary.Name("foaf:Agent"));
        Say(Operator, "foaf:name", OperatorName);
        WriteContact();

        Say(Service, "rdf:type", Vocabulary.Name("dcat:DataService"));
        Say(Service, "dct:identifier", new Literal(Service.Value));
        Say(Service, "dct:title", CatalogueWords.ServiceTitle(_register));
        Say(Service, "dct:description", CatalogueWords.ServiceDescription);
        Say(Service, "dcat:endpointURL", new Iri(_site + "/api/v1"));
        Say(Service, "dcat:endpointDescription", new Iri(_site + Links.OpenApi()));
        Say(Service, "dcat:landingPage", new Iri(_site + Links.ApiDocumentation()));
        Say(Service, "dct:publisher", Operator);
        Say(Service, "dcat:contactPoint", Contact);
        Say(Service, "dct:license", Licence);
    }

    private Literal OperatorName => new(string.IsNullOrWhiteSpace(options.Operator.Name) ? options.NameFrench : options.Operator.Name);

    private void WriteContact()
    {
        Say(Contact, "rdf:type", Vocabulary.Name("vcard:Organization"));
        Say(Contact, "vcard:fn", OperatorName);
        Say(Contact, "vcard:hasURL", new Iri(_site + Links.Legal("fr")));
        if (!string.IsNullOrWhiteSpace(options.Operator.Contact))
        {
            Say(Contact, "vcard:hasEmail", new Iri("mailto:" + options.Operator.Contact));
        }
    }

    private void WriteRegister(DeclaredDatasetPage part)
    {
        var dataset = new Iri(_site + Links.ApiNotices() + "#dataset");
        WriteDataset(dataset, CatalogueWords.RegisterTitle(_register), CatalogueWords.RegisterDescription(part.Notices, part.Datasets), Operator, part.IssuedAt, part.ModifiedAt, ["GOVE"]);
        Say(dataset, "dcat:landingPage", new Iri(_site + Links.Notices("fr")));
        Say(dataset, "foaf:page", new Iri(_site + Links.ChangesFeed()));
        WriteFiles(dataset, Links.ApiNotices(), "?origin=declared", part.IssuedAt, part.ModifiedAt);
    }

    private void WriteBody(DeclaredDataset item)
    {
        var body = item.Body;
        var dataset = new Iri(_site + Links.ApiBody(body.Slug) + "#dataset");
        var publisher = new Iri(_site + Links.ApiBody(body.Slug) + "#body");
        var name = new LocalisedText(body.Name, body.NameIn("en"));
        Say(publisher, "rdf:type", Vocabulary.Name("foaf:Agent"));
        Say(publisher, "foaf:name", new Literal(body.Name));
        Say(publisher, "foaf:homepage", new Iri(_site + Links.Body("fr", body.Slug)));
        if (body.Siren is { } siren)
        {
            Say(publisher, "dct:identifier", new Literal(siren));
        }

        WriteDataset(
            dataset, CatalogueWords.BodyTitle(name), CatalogueWords.BodyDescription(name, _register, item.Notices), publisher, item.IssuedAt, item.ModifiedAt, CatalogueWords.Themes(item.Areas));
        Say(dataset, "dcat:landingPage", new Iri(_site + Links.Body("fr", body.Slug)));
        Say(dataset, "foaf:page", new Iri(_site + Links.Feed("bodies", body.Slug)));
        foreach (var (key, place) in item.Territories)
        {
            var location = _graph.NewBlank();
            Say(dataset, "dct:spatial", location);
            Say(location, "rdf:type", Vocabulary.Name("dct:Location"));
            Say(location, "dct:identifier", new Literal(key));
            Say(location, "skos:prefLabel", new Literal(place));
        }

        WriteFiles(dataset, Links.ApiBody(body.Slug), $"?body={Uri.EscapeDataString(body.Slug)}&origin=declared", item.IssuedAt, item.ModifiedAt);
    }

    private void WriteDataset(
        Iri dataset, LocalisedText title, LocalisedText description, Iri publisher, DateTime? issued, DateTime? modified, IReadOnlyList<string> themes)
    {
        Say(Catalog, "dcat:dataset", dataset);
        Say(Service, "dcat:servesDataset", dataset);
        Say(dataset, "rdf:type", Vocabulary.Name("dcat:Dataset"));
        Say(dataset, "dct:identifier", new Literal(dataset.Value));
        Say(dataset, "dct:title", title);
        Say(dataset, "dct:description", description);
        Say(dataset, "dct:publisher", publisher);
        Say(dataset, "dcat:contactPoint", Contact);
        SayTime(dataset, "dct:issued", issued);
        SayTime(dataset, "dct:modified", modified);
        Say(dataset, "dct:accrualPeriodicity", new Iri(Authority + "frequency/IRREG"));
        Say(dataset, "dct:accessRights", new Iri(Authority + "access-right/PUBLIC"));
        Say(dataset, "dct:license", Licence);
        Say(dataset, "dct:conformsTo", Schema);
        foreach (var keyword in CatalogueWords.Keywords)
        {
            Say(dataset, "dcat:keyword", keyword);
        }

        foreach (var theme in themes)
        {
            var concept = new Iri(Authority + "data-theme/" + theme);
            Say(dataset, "dcat:theme", concept);
            Say(concept, "rdf:type", Vocabulary.Name("skos:Concept"));
            Say(concept, "skos:prefLabel", CatalogueWords.ThemeLabel(theme));
        }
    }

    private Iri Schema => new(_site + Links.TableSchema());

    private void WriteFiles(Iri dataset, string name, string query, DateTime? issued, DateTime? modified)
    {
        foreach (var (extension, label, media, fileType) in Files)
        {
            var file = new Iri($"{_site}{name}#{extension}");
            var address = new Iri(_site + Links.Export(extension, query));
            Say(dataset, "dcat:distribution", file);
            Say(file, "rdf:type", Vocabulary.Name("dcat:Distribution"));
            Say(file, "dct:identifier", new Literal(file.Value));
            Say(file, "dct:title", CatalogueWords.File(label));
            Say(file, "dcat:accessURL", address);
            Say(file, "dcat:downloadURL", address);
            Say(file, "dcat:mediaType", new Iri(MediaTypes + media));
            Say(file, "dct:format", new Iri(Authority + "file-type/" + fileType));
            Say(file, "dct:license", Licence);
            SayTime(file, "dct:issued", issued);
            SayTime(file, "dct:modified", modified);
            if (extension == "csv")
            {
                Say(file, "dct:conformsTo", Schema);
            }
        }
    }

    private void Say(RdfTerm subject, string predicate, RdfTerm value) => _graph.Add(subject, Vocabulary.Name(predicate), value);

    /// <summary>French first: readers that know no languages take what comes first.</summary>
    private void Say(RdfTerm subject, string predicate, LocalisedText text)
    {
        Say(subject, predicate, new Literal(text.French, "fr"));
        Say(subject, predicate, new Literal(text.English, "en"));
    }

    private void SayTime(RdfTerm subject, string predicate, DateTime? utc)
    {
        if (utc is { } time)
        {
            var whole = DateTime.SpecifyKind(time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond)), DateTimeKind.Utc);
            Say(subject, predicate, new Literal(XmlConvert.ToString(whole, XmlDateTimeSerializationMode.Utc), datatype: Vocabulary.DateTime));
        }
    }
}
