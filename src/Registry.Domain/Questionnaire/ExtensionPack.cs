namespace Registry.Domain.Questionnaire;

/// <summary>
/// Themes and questions that a body or a network adds to the questionnaire. All its ids begin with its own: nothing of the core is
/// changed, and nothing it adds has a part in the impact level.
/// </summary>
/// <param name="Id">Begins with X, such as <c>XSCHOOL</c>.</param>
/// <param name="Since">The first version of the core questionnaire that the pack fits.</param>
public sealed record ExtensionPack(string Id, string Version, string Extends, string Since, LocalisedText Title, string Licence)
{
    public bool Fits(QuestionnaireDefinition core) =>
        core.Id == Extends && System.Version.Parse(core.Version) >= System.Version.Parse(Since);
}
