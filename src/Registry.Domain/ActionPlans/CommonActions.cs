namespace Registry.Domain.ActionPlans;

/// <summary>One notice of a body with its plan.</summary>
/// <param name="NoticeId">Public id.</param>
/// <param name="Language">Of its texts.</param>
public sealed record NoticeActions(string NoticeId, string Title, string Language, ActionPlan Plan);

/// <summary>What one notice has of a common action.</summary>
/// <param name="Item">Null while the action is only suggested.</param>
public sealed record NoticeAction(NoticeActions Notice, ActionItem? Item);

/// <summary>The same action over the notices that it concerns.</summary>
/// <param name="QuestionId">Null for an action of one notice's own.</param>
/// <param name="Suggestion">The text that the questionnaire gives; null where only the written one is left.</param>
/// <param name="Lever">Who leads.</param>
/// <param name="OtherLevers">Who else can act.</param>
public sealed record CommonAction(
    string? QuestionId, Suggestion? Suggestion, string Lever, IReadOnlyList<string> OtherLevers, IReadOnlyList<NoticeAction> Notices)
{
    public bool Concerns(string lever) => Lever == lever || OtherLevers.Contains(lever);
}

/// <summary>Weak answers and unfinished actions over the notices of a body, so that one move may mend several.</summary>
public static class CommonActions
{
    /// <summary>By leading lever and question; those that concern most notices first, then in the order they are met.</summary>
    public static IReadOnlyList<CommonAction> Of(IEnumerable<NoticeActions> notices) =>
        [.. notices.SelectMany(Lines)
            .GroupBy(line => (line.Lever, line.Key))
            .Select(group => new CommonAction(
                group.First().QuestionId,
                group.Select(line => line.Suggestion).FirstOrDefault(suggestion => suggestion is not null),
                group.Key.Lever,
                [.. group.SelectMany(line => line.Suggestion?.Levers ?? []).Distinct().Where(lever => lever != group.Key.Lever)],
                [.. group.Select(line => line.Action)]))
            .OrderByDescending(action => action.Notices.Count)];

    private static IEnumerable<Line> Lines(NoticeActions notice)
    {
        var plan = notice.Plan;
        var open = plan.Open.Where(suggestion => suggestion.Because != Questionnaire.SuggestWhen.Unanswered)
            .Select(suggestion => new Line(suggestion.QuestionId, suggestion.QuestionId, suggestion.Levers[0], suggestion, new NoticeAction(notice, null)));
        var items = plan.Items.Where(item => item.IsOpen && !plan.IsNoLongerNeeded(item)).Select(item => new Line(
            item.QuestionId ?? item.Id.ToString(),
            item.QuestionId,
            item.Lever,
            plan.Suggestions.FirstOrDefault(suggestion => suggestion.QuestionId == item.QuestionId && item.QuestionId is not null),
            new NoticeAction(notice, item)));
        return items.Concat(open);
    }

    private sealed record Line(string Key, string? QuestionId, string Lever, Suggestion? Suggestion, NoticeAction Action);
}
