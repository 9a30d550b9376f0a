using Registry.Domain.Questionnaire;

namespace Registry.Web.Services.Bodies;

/// <summary>The policy areas that can be delegated: those of the header, in the words of the reader.</summary>
public sealed class PolicyAreas(DefinitionCatalogue definitions)
{
    public IReadOnlyList<Option> All => definitions.Current.Field(NoticeAreas.Field)!.Options;

    public bool Knows(string code) => All.Any(option => option.Value == code);

    /// <summary>The code itself where no questionnaire names it any more.</summary>
    public string Label(string code, string language) => All.FirstOrDefault(option => option.Value == code)?.Label.In(language) ?? code;
}
