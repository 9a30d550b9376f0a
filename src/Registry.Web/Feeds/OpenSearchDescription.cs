using System.Text;
using System.Xml;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Registry.Web.Resources;
using Registry.Web.Setup;

namespace Registry.Web.Feeds;

/// <summary>OpenSearch 1.1: lets a browser search here from its address bar, and tells machines where the twins of a search are.</summary>
internal static class OpenSearchDescription
{
    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";
    private const string Words = "{searchTerms}";

    public static void MapOpenSearch(this IEndpointRouteBuilder endpoints) => endpoints.MapMethods("/opensearch.xml", ReadEndpoints.Methods, WriteAsync);

    private static async Task WriteAsync(HttpContext context, IStringLocalizer<SearchTexts> texts, IOptions<RegistryOptions> options)
    {
        var language = RequestLanguage.Asked(context.Request);
        LanguageSetup.Speak(language);
        var address = options.Value.PublicUrl.TrimEnd('/');
        using var document = new MemoryStream();
        await using (var writer = XmlWriter.Create(document, new XmlWriterSettings { Async = true, Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            writer.WriteStartElement("OpenSearchDescription", Namespace);
            writer.WriteElementString("ShortName", Namespace, texts["OpenSearch.Name"]);
            writer.WriteElementString("Description", Namespace, texts["OpenSearch.Description", options.Value.NameIn(language)]);
            writer.WriteElementString("InputEncoding", Namespace, "UTF-8");
            writer.WriteElementString("Language", Namespace, language);
            WriteUrl(writer, "text/html", $"{address}{Links.Notices(language)}?q={Words}");
            WriteUrl(writer, "application/atom+xml", $"{address}{Links.NoticesFeed()}?q={Words}&lang={language}");
            WriteUrl(writer, "application/json", $"{address}{Links.ApiNotices()}?q={Words}");
            writer.WriteEndElement();
        }

        context.Response.ContentType = "application/opensearchdescription+xml; charset=utf-8";
        await context.Response.Body.WriteAsync(document.ToArray(), context.RequestAborted);
    }

    private static void WriteUrl(XmlWriter writer, string type, string template)
    {
        writer.WriteStartElement("Url", Namespace);
        writer.WriteAttributeString("type", type);
        writer.WriteAttributeString("template", template);
        writer.WriteEndElement();
    }
}
