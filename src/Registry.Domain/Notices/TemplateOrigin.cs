namespace Registry.Domain.Notices;

/// <summary>The template that a version of a notice follows.</summary>
/// <param name="Id">Nine characters, like the id of a notice.</param>
/// <param name="Version">The version of the template.</param>
/// <param name="Title">As that version had it.</param>
/// <param name="Author">Who keeps the template.</param>
/// <param name="Paths">Where the notice says what the template says: <c>header.summary</c>, <c>FIN-02</c>.</param>
public sealed record TemplateOrigin(string Id, int Version, string Title, TemplateAuthor Author, IReadOnlyList<string> Paths);

/// <param name="Id">Slug in addresses.</param>
public sealed record TemplateAuthor(string Id, string Name);
