namespace Registry.Domain.Questionnaire.Checks;

/// <summary>Points add up; methods fit the type of their question; what the level reads can always be answered.</summary>
internal static class ScoringCheck
{
    public static void Run(QuestionnaireDefinition definition, Report report)
    {
        foreach (var question in definition.Questions)
        {
            switch (question.Scoring)
            {
                case ImpactByOptions impact:
                    CheckImpact(question, impact, report);
                    break;
                case Safeguard safeguard:
                    CheckSafeguard(question, safeguard, report);
                    break;
                case ImpactByBands:
                    report.Expect(false, question.Scoring, question.Id, "point bands belong to the header");
                    break;
            }
        }

        foreach (var field in definition.Header.Where(f => f.Scoring is not null))
        {
            CheckBands(field, report);
        }

        CheckSum(definition, report);
    }

    private static void CheckImpact(Question question, ImpactByOptions impact, Report report)
    {
        decimal[] points = [.. question.Options.Where(o => o.Value != AnswerValue.Unknown).Select(o => o.Points ?? 0)];
        var summed = impact.Combination == Combination.SumCapped;
        var dearest = summed ? Math.Min(points.Sum(), impact.Maximum) : points.DefaultIfEmpty().Max();
        report.Expect(question.Options.All(o => o.Points is not null), question, question.Id, "each option of an impact question has 'points'");
        report.Expect(dearest == impact.Maximum, impact, question.Id, $"the dearest answer is worth {dearest}, not {impact.Maximum}");
        var combines = impact.Combination is not null;
        report.Expect(combines == (question.Type == AnswerType.Multiple), impact, question.Id, "a multiple choice, and no other, has 'combine'");
        var unknown = question.Options.FirstOrDefault(o => o.Value == AnswerValue.Unknown);
        report.Expect(
            unknown is not null && unknown.Points == impact.Maximum && unknown.PointsMinimum == (summed ? 0 : points.DefaultIfEmpty().Min()),
            unknown as object ?? question,
            question.Id,
            "'unknown' must be an option, with the dearest points and, as 'points_minimum', the cheapest");
    }

    private static void CheckSafeguard(Question question, Safeguard safeguard, Report report)
    {
        var boxes = question.Options.Count(o => !o.Exclusive);
        var fits = safeguard.Method switch
        {
            SafeguardMethod.Share => question.Type == AnswerType.YesPartlyNo,
            SafeguardMethod.OptionPoints => question.Type == AnswerType.Single
                && question.Options.All(o => o.NotApplicable || o.Points is not null)
                && question.Options.Max(o => o.Points) == safeguard.Maximum,
            SafeguardMethod.Ticks => question.Type == AnswerType.Multiple && safeguard.Count == boxes,
            SafeguardMethod.MinimumCount => question.Type == AnswerType.Multiple && safeguard.Count is { } count && count >= 1 && count <= boxes,
            _ => question.Options.Count == 0,
        };
        report.Expect(fits, safeguard, question.Id, "the safeguard method does not fit the type, the options or the points of the question");
        report.Expect(safeguard.Weight > 0, safeguard, question.Id, "'weight' must be above 0");
    }

    private static void CheckBands(Field field, Report report)
    {
        var where = $"header.{field.Id}";
        if (field.Scoring is not ImpactByBands { Bands: { Count: > 0 } bands } scoring)
        {
            report.Expect(false, field.Scoring ?? (object)field, where, "a header field is scored by 'bands'");
            return;
        }

        var contiguous = bands.Zip(bands.Skip(1)).All(pair => pair.First.To + 1 == pair.Second.From);
        report.Expect(contiguous && bands[0].From == 0 && bands[^1].To is null, scoring, where, "bands go from 0 to no end, without a gap");
        report.Expect(bands.Max(b => b.Points) == scoring.Maximum, scoring, where, "the dearest band is not worth the maximum");
        report.Expect(field.Fields.Any(p => p.Id == scoring.Reads && p.Type == AnswerType.Number), scoring, where, $"no number '{scoring.Reads}' to read");
    }

    /// <summary>Questions of one dimension add up; a dimension may be read from the header.</summary>
    private static void CheckSum(QuestionnaireDefinition definition, Report report)
    {
        var fromHeader = definition.Header.Select(f => f.Scoring).OfType<ImpactByBands>().Sum(s => s.Maximum);
        var fromQuestions = definition.Questions.Select(q => q.Scoring).OfType<ImpactByOptions>().Sum(s => s.Maximum);
        var maximum = definition.Impact.MaximumPoints;
        report.Expect(maximum == 100, definition.Impact, "impact", "'maximum_points' must be 100");
        report.Expect(fromHeader + fromQuestions == maximum, definition.Impact, "impact", $"dimensions add up to {fromHeader + fromQuestions}, not {maximum}");
    }
}
