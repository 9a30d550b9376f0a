using Registry.Web.Services.Together;

namespace Registry.Web.Pages.Workspace.Forms;

/// <summary>The thread under one question, whoever reads it.</summary>
/// <param name="MayResolve">Members of the body may.</param>
public sealed record CommentThread(IReadOnlyList<Comment> Comments, bool MayResolve);

/// <summary>Where the remarks on each question of a page are, and how many.</summary>
public sealed record CommentLinks(Func<string, string> Address, IReadOnlyDictionary<string, int> Counts);
