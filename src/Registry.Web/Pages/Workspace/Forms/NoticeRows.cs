using Registry.Web.Persistence;

namespace Registry.Web.Pages.Workspace.Forms;

/// <summary>A titled list of notices; nothing is shown for an empty one.</summary>
/// <param name="WithNews">Row ids of those whose template has a new version.</param>
public sealed record NoticeRows(string Title, IEnumerable<Notice> Notices, IReadOnlySet<long> WithNews);
