namespace Registry.Domain.Questionnaire.Checks;

/// <summary>Somebody can be at each level: some sum of points falls into its band, or a floor or a ceiling leads to it.</summary>
internal static class LevelReachCheck
{
    public static void Run(QuestionnaireDefinition definition, Reach reach, Report report)
    {
        var totals = Totals(definition);
        var ruled = definition.Impact.Floors.Concat(definition.Impact.Ceilings).Where(rule => reach.CanHold(rule.All)).Select(rule => rule.Level).ToHashSet();
        var bands = definition.Impact.Bands;
        foreach (var (band, next) in bands.Zip(bands.Skip(1).Select(band => (decimal?)band.From).Append(null)))
        {
            var byPoints = totals.Any(total => total >= band.From && !(total >= next));
            report.Expect(
                byPoints || ruled.Contains(band.Level) || !definition.Impact.LevelNames.ContainsKey(band.Level),
                definition.Impact.LevelNames.GetValueOrDefault(band.Level) as object ?? definition.Impact,
                "impact",
                $"level {band.Level} is impossible: no answers give {band.From} to {band.To} points, and no floor or ceiling leads there");
        }
    }

    /// <summary>All the sums that points can give when the conditions between questions are left aside.</summary>
    private static HashSet<decimal> Totals(QuestionnaireDefinition definition)
    {
        var fields = definition.Header.Select(field => field.Scoring).OfType<ImpactByBands>().Select(scoring => scoring.Bands.Select(band => band.Points));
        var questions = definition.Questions.Where(question => question.Scoring is ImpactByOptions).Select(Points);
        return fields.Concat(questions).Aggregate(
            new HashSet<decimal> { 0 },
            (totals, points) => [.. totals.SelectMany(_ => points, (total, more) => total + more)]);
    }

    private static HashSet<decimal> Points(Question question)
    {
        var scoring = (ImpactByOptions)question.Scoring;
        var options = question.Options.Select(option => option.Points ?? 0);
        HashSet<decimal> given = scoring.Combination == Combination.SumCapped
            ? options.Aggregate(new HashSet<decimal> { 0 }, (sums, more) => [.. sums, .. sums.Select(sum => Math.Min(sum + more, scoring.Maximum))])
            : [.. options];
        return question.EnabledWhen.Count > 0 ? [.. given, 0] : given;
    }
}
