using System.CommandLine;

namespace Registry.Web.Commands;

/// <summary><c>questionnaire …</c>: definition files and answer files. None of it needs a database.</summary>
internal static class QuestionnaireCommand
{
    public static Command Create(VerbRunner runner) => new("questionnaire", "Definitions of the questionnaire and files of answers.")
    {
        QuestionnaireCheckCommand.Create(runner),
        QuestionnaireScoreCommand.Create(runner),
        QuestionnaireDictionaryCommand.Create(runner),
    };
}
