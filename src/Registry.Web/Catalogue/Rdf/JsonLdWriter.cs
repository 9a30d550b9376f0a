using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Registry.Web.Catalogue.Rdf;

/// <summary>Writes a graph as JSON-LD 1.1. The context stands inside: harvesters do not fetch it.</summary>
public static class JsonLdWriter
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(RdfGraph graph) => new JsonObject
    {
        ["@context"] = new JsonObject(Vocabulary.Prefixes.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
        ["@graph"] = new JsonArray([.. graph.BySubject.Select(Node)]),
    }.ToJsonString(Options) + "\n";

    private static JsonObject Node(IGrouping<RdfTerm, Triple> subject)
    {
        var node = new JsonObject { ["@id"] = Id(subject.Key) };
        foreach (var same in subject.GroupBy(triple => triple.Predicate))
        {
            if (same.Key == Vocabulary.Type)
            {
                node["@type"] = new JsonArray([.. same.Select(triple => JsonValue.Create(Id(triple.Object)))]);
            }
            else
            {
                node[Id(same.Key)] = new JsonArray([.. same.Select(triple => Value(triple.Object))]);
            }
        }

        return node;
    }

    private static JsonObject Value(RdfTerm term) => term switch
    {
        Literal { Language: { } language } text => new JsonObject { ["@language"] = language, ["@value"] = text.Text },
        Literal { Datatype: { } datatype } value => new JsonObject { ["@type"] = Id(datatype), ["@value"] = value.Text },
        Literal text => new JsonObject { ["@value"] = text.Text },
        _ => new JsonObject { ["@id"] = Id(term) },
    };

    private static string Id(RdfTerm term) => term switch
    {
        Iri iri => Vocabulary.Shorten(iri) ?? iri.Value,
        BlankNode blank => $"_:b{blank.Number}",
        _ => throw new ArgumentOutOfRangeException(nameof(term)),
    };
}
