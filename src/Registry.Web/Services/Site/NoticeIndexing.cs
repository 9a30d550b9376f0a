using Microsoft.Extensions.Options;
using Registry.Domain.Notices;
using Registry.Web.Setup;

namespace Registry.Web.Services.Site;

/// <summary>Which notices search engines may list: not those of fictional bodies nor copies from another register, unless the operator says so.</summary>
public sealed class NoticeIndexing(IOptions<RegistryOptions> options)
{
    public bool ListsFictional => options.Value.IndexFictionalNotices;

    public bool ListsImported => options.Value.IndexImportedNotices;

    public bool Lists(NoticeDocument document) => (ListsFictional || !document.Body.Fictional) && (ListsImported || document.Source is null);

    /// <summary>Value of the robots meta element: null where nothing needs saying.</summary>
    public string? Robots(NoticeDocument? document) => document is null || Lists(document) ? null : "noindex";
}
