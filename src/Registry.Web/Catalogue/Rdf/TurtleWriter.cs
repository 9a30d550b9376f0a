using System.Text;

namespace Registry.Web.Catalogue.Rdf;

/// <summary>Writes a graph as Turtle (RDF 1.1 Turtle, W3C 2014).</summary>
public static class TurtleWriter
{
    public static string Write(RdfGraph graph)
    {
        var text = new StringBuilder();
        foreach (var (prefix, space) in Vocabulary.Prefixes)
        {
            text.Append("@prefix ").Append(prefix).Append(": <").Append(space).Append("> .\n");
        }

        foreach (var subject in graph.BySubject)
        {
            text.Append('\n').Append(Term(subject.Key));
            var predicates = subject.GroupBy(triple => triple.Predicate).Select(same =>
                $"\n    {(same.Key == Vocabulary.Type ? "a" : Term(same.Key))} {string.Join(", ", same.Select(triple => Term(triple.Object)))}");
            text.AppendJoin(" ;", predicates).Append(" .\n");
        }

        return text.ToString();
    }

    private static string Term(RdfTerm term) => term switch
    {
        Iri iri => Vocabulary.Shorten(iri) ?? $"<{iri.Value}>",
        BlankNode blank => $"_:b{blank.Number}",
        Literal { Language: { } language } text => $"{Quoted(text.Text)}@{language}",
        Literal { Datatype: { } datatype } value => $"{Quoted(value.Text)}^^{Term(datatype)}",
        Literal text => Quoted(text.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(term)),
    };

    private static string Quoted(string text) => "\"" + text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal) + "\"";
}
