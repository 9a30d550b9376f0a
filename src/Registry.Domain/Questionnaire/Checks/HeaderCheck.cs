using System.Text.RegularExpressions;

namespace Registry.Domain.Questionnaire.Checks;

internal static class HeaderCheck
{
    public static void Run(QuestionnaireDefinition definition, Report report)
    {
        report.ExpectUnique(definition.HeaderSteps, s => s.Id, "header.steps");
        foreach (var step in definition.HeaderSteps)
        {
            report.Expect(definition.Header.Any(f => f.Step == step.Id), step, "header.steps", $"no field names the step '{step.Id}'");
        }

        foreach (var field in definition.Header)
        {
            var where = $"header.{field.Id}";
            report.Expect(field.Help is not null && field.Example is not null, field, where, "a header field needs 'help' and 'example'");
            report.Expect(field.Fields.Count > 0 == (field.Type == AnswerType.Group), field, where, "a group, and nothing else, has 'fields'");
            report.ExpectUnique(field.Fields, p => p.Id, where);
            report.Expect(field.Step is null || definition.HeaderSteps.Any(s => s.Id == field.Step), field, where, $"no step '{field.Step}'");
            CheckShape(field, where, report);
            foreach (var part in field.Fields)
            {
                report.Expect(part.Type != AnswerType.Group && !part.Repeatable, part, $"{where}.{part.Id}", "a part is neither a group nor repeatable");
                report.Expect(part.Step is null, part, $"{where}.{part.Id}", "'step' belongs to the field, not to its part");
                report.Expect(part.Scoring is null, part, $"{where}.{part.Id}", "'scoring' belongs to the field, not to its part");
                CheckShape(part, $"{where}.{part.Id}", report);
            }
        }
    }

    private static void CheckShape(Field field, string where, Report report)
    {
        var isChoice = field.Type is AnswerType.Single or AnswerType.Multiple;
        report.Expect(field.Options.Count > 0 == (isChoice || field.Type == AnswerType.YesPartlyNo), field, where, "a choice, and nothing else, has 'options'");
        report.Expect(!(isChoice && field.Repeatable), field, where, "a repeatable choice is a 'multiple'");
        report.ExpectUnique(field.Options, o => o.Value, where);
        report.Expect(field.Seconds > 0, field, where, "'seconds' must be above 0");
        var goodPattern = field.Pattern is null || (field.Type == AnswerType.Code && IsPattern(field.Pattern));
        report.Expect(goodPattern, field, where, "'pattern' must be a valid expression, on a code");
        report.Expect(!field.Luhn || field.Type == AnswerType.Code, field, where, "'luhn' is for a code");
        report.Expect(!(field.MinimumItems > field.MaximumItems), field, where, "'minimum_items' is above 'maximum_items'");
        report.Expect(field.Repeatable || (field.MinimumItems ?? field.MaximumItems) is null, field, where, "only a repeatable field counts items");
    }

    private static bool IsPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
