using Registry.Domain.Questionnaire.Reading;

namespace Registry.Domain.Questionnaire.Checks;

/// <summary>What holds between the parts of a definition: every id that is named exists, every sum is right, every question can be reached.</summary>
internal static class DefinitionCheck
{
    public static IReadOnlyList<DefinitionError> Run(QuestionnaireDefinition definition, Positions positions)
    {
        var report = new Report(positions);
        OutlineCheck.Run(definition, report);
        HeaderCheck.Run(definition, report);
        QuestionCheck.Run(definition, report);
        ScoringCheck.Run(definition, report);
        ConditionCheck.Run(definition, report);
        ReachCheck.Run(definition, report);
        ModelCheck.Run(definition, report);
        SentenceCheck.Run(definition, report);
        TextCheck.Run(definition, report);
        return report.Errors;
    }
}
