namespace Registry.Web;

public static partial class Links
{
    /// <summary>The DCAT catalogue.</summary>
    /// <param name="serialisation"><c>ttl</c>, <c>jsonld</c> or <c>rdf</c>.</param>
    public static string Catalogue(string serialisation, int page = 1) => $"/catalog.{serialisation}" + (page == 1 ? "" : $"?page={page}");
}
