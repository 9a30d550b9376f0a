namespace Registry.Domain.Questionnaire;

/// <summary>The definitions that an instance works with, side by side.</summary>
public sealed class DefinitionCatalogue
{
    /// <exception cref="ArgumentException">No definition is published.</exception>
    public DefinitionCatalogue(IEnumerable<QuestionnaireDefinition> definitions)
    {
        All = [.. definitions.OrderBy(definition => Version.Parse(definition.Version))];
        Current = All.LastOrDefault(definition => definition.Status == DefinitionStatus.Published)
            ?? throw new ArgumentException("No definition is published.", nameof(definitions));
    }

    /// <summary>From the oldest version to the newest.</summary>
    public IReadOnlyList<QuestionnaireDefinition> All { get; }

    /// <summary>What a new notice is asked: the newest published version.</summary>
    public QuestionnaireDefinition Current { get; }

    /// <summary>The definition that a notice was written for, or null.</summary>
    public QuestionnaireDefinition? Find(string id, string version) =>
        All.FirstOrDefault(definition => definition.Id == id && definition.Version == version);

    /// <summary>That version of the current questionnaire, or null.</summary>
    public QuestionnaireDefinition? Find(string version) => Find(Current.Id, version);
}
