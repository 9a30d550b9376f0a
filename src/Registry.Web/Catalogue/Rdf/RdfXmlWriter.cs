using System.Text;
using System.Xml;

namespace Registry.Web.Catalogue.Rdf;

/// <summary>Writes a graph as RDF/XML (RDF 1.1 XML Syntax, W3C 2014).</summary>
public static class RdfXmlWriter
{
    public static string Write(RdfGraph graph)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(new Utf8Text(text), new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("rdf", "RDF", Vocabulary.RdfNamespace);
            foreach (var (prefix, space) in Vocabulary.Prefixes.Where(pair => pair.Key != "rdf"))
            {
                xml.WriteAttributeString("xmlns", prefix, null, space);
            }

            foreach (var subject in graph.BySubject)
            {
                xml.WriteStartElement("Description", Vocabulary.RdfNamespace);
                WriteReference(xml, "about", subject.Key);
                foreach (var triple in subject)
                {
                    WriteProperty(xml, triple);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void WriteProperty(XmlWriter xml, Triple triple)
    {
        var (prefix, space) = Vocabulary.Prefixes.First(pair => triple.Predicate.Value.StartsWith(pair.Value, StringComparison.Ordinal));
        xml.WriteStartElement(prefix, triple.Predicate.Value[space.Length..], space);
        if (triple.Object is Literal literal)
        {
            if (literal.Language is { } language)
            {
                xml.WriteAttributeString("xml", "lang", null, language);
            }

            if (literal.Datatype is { } datatype)
            {
                xml.WriteAttributeString("datatype", Vocabulary.RdfNamespace, datatype.Value);
            }

            xml.WriteString(literal.Text);
        }
        else
        {
            WriteReference(xml, "resource", triple.Object);
        }

        xml.WriteEndElement();
    }

    private static void WriteReference(XmlWriter xml, string attribute, RdfTerm term)
    {
        if (term is BlankNode blank)
        {
            xml.WriteAttributeString("nodeID", Vocabulary.RdfNamespace, $"b{blank.Number}");
        }
        else
        {
            xml.WriteAttributeString(attribute, Vocabulary.RdfNamespace, ((Iri)term).Value);
        }
    }

    /// <summary>So that the declaration names the encoding in which the text is sent.</summary>
    private sealed class Utf8Text(StringBuilder text) : StringWriter(text, System.Globalization.CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
