using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Services.Bodies;

/// <summary>The policy areas of notices for those who work on them: as the draft gives them, else as published.</summary>
internal static class NoticeAreas
{
    /// <summary>Header field that names them.</summary>
    public const string Field = "policy_area";

    /// <summary>By row id of the notice.</summary>
    public static async Task<ILookup<long, string>> OfAsync(RegistryDbContext database, IReadOnlyCollection<long> noticeIds, CancellationToken cancellation)
    {
        var path = DraftPaths.Header(Field);
        var drafted = (await database.DraftValues.AsNoTracking().Where(row => noticeIds.Contains(row.NoticeId) && row.FieldId == path && row.Language == "").ToListAsync(cancellation))
            .SelectMany(row => Codes(DraftRows.Read(row)).Select(code => (row.NoticeId, Code: code)));
        var parameter = NoticeFacets.ParameterByField[Field];
        var published = (await database.NoticeFacets.AsNoTracking()
            .Where(facet => noticeIds.Contains(facet.NoticeId) && facet.Field == parameter
                && database.Notices.Any(notice => notice.Id == facet.NoticeId && notice.DraftStage == DraftStage.None))
            .ToListAsync(cancellation)).Select(facet => (facet.NoticeId, Code: facet.Value));
        return drafted.Concat(published).Distinct().ToLookup(pair => pair.NoticeId, pair => pair.Code);
    }

    private static IEnumerable<string> Codes(StatedValue? stated) => stated?.Value switch
    {
        JsonArray list => list.Select(item => item?.ToString()).OfType<string>(),
        JsonValue single => [single.ToString()],
        _ => [],
    };
}
