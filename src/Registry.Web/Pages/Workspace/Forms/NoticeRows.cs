using Registry.Web.Persistence;

namespace Registry.Web.Pages.Workspace.Forms;

/// <summary>A titled list of notices; nothing is shown for an empty one.</summary>
public sealed record NoticeRows(string Title, IEnumerable<Notice> Notices);
