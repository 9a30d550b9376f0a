namespace Registry.Domain.Questionnaire.Checks;

/// <summary>Each question on its own: tier, type, options, levers, prefill.</summary>
internal static class QuestionCheck
{
    public static void Run(QuestionnaireDefinition definition, Report report)
    {
        foreach (var question in definition.Questions)
        {
            CheckPlace(definition, question, report);
            CheckTier(question, report);
            CheckOptions(question, report);
            CheckPrefill(definition, question, report);
            foreach (var lever in question.Action.Levers)
            {
                report.Expect(definition.Levers.Any(l => l.Id == lever), question.Action.Levers, question.Id, $"no lever '{lever}'");
            }

            report.Expect(question.Action.Levers.Count > 0, question.Action, question.Id, "an action needs a lever");
            report.Expect(question.Seconds > 0, question, question.Id, "'seconds' must be above 0");
        }

        CheckOrder(definition, report);
    }

    private static void CheckPlace(QuestionnaireDefinition definition, Question question, Report report)
    {
        var known = definition.Themes.Any(t => t.Id == question.Theme);
        report.Expect(known, question, question.Id, $"no theme '{question.Theme}'");
        report.Expect(
            !known || question.Id.StartsWith(question.Theme + "-", StringComparison.Ordinal),
            question,
            question.Id,
            $"the id of a question of theme {question.Theme} starts with '{question.Theme}-'");
    }

    private static void CheckTier(Question question, Report report)
    {
        var essential = question.Tier == Tier.Essential;
        report.Expect(question.Order is not null == essential, question, question.Id, "an essential question, and no other, has an 'order'");
        report.Expect(question.Screen is null || essential, question, question.Id, "only an essential question has a 'screen'");
        report.Expect(question.RequiredForPublication == essential, question, question.Id, "an essential question, and no other, is 'required'");
        report.Expect(
            !essential || (question.Help is not null && question.Example is not null),
            question,
            question.Id,
            "an essential question needs 'help' and 'example'");
    }

    private static void CheckOrder(QuestionnaireDefinition definition, Report report)
    {
        var rank = 1;
        foreach (var question in definition.Questions.Where(q => q.Order is not null).OrderBy(q => q.Order))
        {
            report.Expect(question.Order == rank, question, question.Id, $"'order' is {question.Order} where {rank} is expected: no gap, none twice");
            rank++;
        }
    }

    private static void CheckOptions(Question question, Report report)
    {
        var hasOptions = question.Type is AnswerType.YesPartlyNo or AnswerType.Single or AnswerType.Multiple;
        var isPlain = question.Type is AnswerType.Text or AnswerType.Number or AnswerType.Date or AnswerType.Url;
        report.Expect(hasOptions || isPlain, question, question.Id, "a question is a choice, a text, a number, a date or an address");
        report.Expect(question.Options.Count > 0 == hasOptions, question, question.Id, "a choice, and nothing else, has 'options'");
        report.ExpectUnique(question.Options, o => o.Value, question.Id);
        foreach (var option in question.Options)
        {
            var alone = question.Type == AnswerType.Multiple && option.Value is "none" or AnswerValue.Unknown;
            report.Expect(
                question.Type != AnswerType.Multiple || !alone || option.Exclusive,
                option,
                question.Id,
                $"'{option.Value}' must be exclusive in a multiple choice");
            report.Expect(question.Type == AnswerType.Multiple || !option.Exclusive, option, question.Id, "only a multiple choice has exclusive options");
        }
    }

    private static void CheckPrefill(QuestionnaireDefinition definition, Question question, Report report)
    {
        if (question.Prefill is not { } prefill)
        {
            return;
        }

        var master = definition.FieldAt(prefill.Field);
        report.Expect(master is not null, prefill, question.Id, $"no header field '{prefill.Field}'");
        foreach (var (said, answer) in prefill.Map)
        {
            report.Expect(master is null || master.Options.Any(o => o.Value == said), prefill, question.Id, $"'{prefill.Field}' has no option '{said}'");
            report.Expect(question.Options.Any(o => o.Value == answer), prefill, question.Id, $"the question has no option '{answer}'");
        }
    }
}
