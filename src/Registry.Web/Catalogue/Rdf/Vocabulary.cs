namespace Registry.Web.Catalogue.Rdf;

/// <summary>The names that the catalogue uses, and their prefixes.</summary>
public static class Vocabulary
{
    public const string RdfNamespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>Namespace by prefix.</summary>
    public static IReadOnlyDictionary<string, string> Prefixes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["vcard"] = "http://www.w3.org/2006/vcard/ns#",
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["hydra"] = "http://www.w3.org/ns/hydra/core#",
        ["rdf"] = RdfNamespace,
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    public static Iri Type { get; } = new(RdfNamespace + "type");

    public static Iri DateTime { get; } = Name("xsd:dateTime");

    public static Iri Integer { get; } = Name("xsd:integer");

    /// <param name="name">As <c>dcat:Dataset</c>.</param>
    public static Iri Name(string name) => name.Split(':', 2) is [var prefix, var local] && Prefixes.TryGetValue(prefix, out var space)
        ? new Iri(space + local)
        : throw new ArgumentException($"“{name}” has no known prefix.", nameof(name));

    /// <summary>The name with its prefix, or null where no prefix fits.</summary>
    public static string? Shorten(Iri iri)
    {
        var (prefix, space) = Prefixes.FirstOrDefault(pair => iri.Value.StartsWith(pair.Value, StringComparison.Ordinal));
        return prefix is not null && iri.Value[space.Length..] is { Length: > 0 } local && local.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetter(local[0])
            ? $"{prefix}:{local}"
            : null;
    }
}
