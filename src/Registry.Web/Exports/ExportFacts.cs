using Registry.Domain.Exports;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Services;

namespace Registry.Web.Exports;

internal static class ExportFacts
{
    /// <summary>The facts of a notice as search knows them.</summary>
    public static NoticeFacts Of(ExportedNotice notice, DefinitionCatalogue definitions)
    {
        var reading = new NoticeReading(notice.Document, notice.Document.Language, definitions);
        var facets = NoticeFacets.Of(notice.Document).ToLookup(facet => facet.Field, facet => facet.Value);
        return new NoticeFacts(notice, reading.Title.Text, reading.Summary?.Text, [.. facets["area"]], [.. facets["lifecycle"]], [.. facets["territory"]]);
    }
}
