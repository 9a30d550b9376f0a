using System.Text;
using System.Xml;

namespace Registry.Web.Catalogue.Rdf;

/// <summary>A thing or a value of an RDF graph (RDF 1.1).</summary>
public abstract record RdfTerm;

public sealed record Iri : RdfTerm
{
    /// <param name="value">Absolute. What an IRI may not hold is percent-encoded.</param>
    public Iri(string value) => Value = Encode(value);

    public string Value { get; }

    private static string Encode(string value)
    {
        var encoded = new StringBuilder(value.Length);
        foreach (var character in value)
        {
            encoded.Append(character <= ' ' || "<>\"{}|^`\\".Contains(character, StringComparison.Ordinal) ? Uri.HexEscape(character) : character.ToString());
        }

        return encoded.ToString();
    }
}

/// <summary>A thing without a name, known by its number within one graph.</summary>
public sealed record BlankNode(int Number) : RdfTerm;

public sealed record Literal : RdfTerm
{
    /// <param name="text">What XML cannot hold becomes spaces, so that every serialisation says the same.</param>
    /// <param name="language">ISO 639-1, or null.</param>
    /// <param name="datatype">Null for a text.</param>
    public Literal(string text, string? language = null, Iri? datatype = null)
    {
        Text = string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? " " : rune.ToString()));
        Language = language;
        Datatype = datatype;
    }

    public string Text { get; }

    public string? Language { get; }

    public Iri? Datatype { get; }
}

public sealed record Triple(RdfTerm Subject, Iri Predicate, RdfTerm Object);

/// <summary>Triples in the order in which they were said, each once.</summary>
public sealed class RdfGraph
{
    private readonly HashSet<Triple> _known = [];
    private readonly List<Triple> _triples = [];
    private int _blanks;

    public IReadOnlyList<Triple> Triples => _triples;

    /// <summary>By subject, in the order of their first mention.</summary>
    public IEnumerable<IGrouping<RdfTerm, Triple>> BySubject => _triples.GroupBy(triple => triple.Subject);

    public BlankNode NewBlank() => new(++_blanks);

    public void Add(RdfTerm subject, Iri predicate, RdfTerm value)
    {
        var triple = new Triple(subject, predicate, value);
        if (_known.Add(triple))
        {
            _triples.Add(triple);
        }
    }
}
