namespace Registry.Domain.Notices.Changes;

/// <param name="Was">The plan was public.</param>
/// <param name="Is">The plan is public.</param>
public sealed record PlanChanges(bool Was, bool Is, IReadOnlyList<PlanChange> Actions)
{
    /// <returns>Null when nothing changed.</returns>
    public static PlanChanges? Between(IReadOnlyList<PlannedAction>? before, IReadOnlyList<PlannedAction>? after)
    {
        if ((before is null && after is null) || (before is not null && after is not null && before.SequenceEqual(after)))
        {
            return null;
        }

        var left = (before ?? []).ToList();
        var actions = new List<PlanChange>();
        foreach (var action in after ?? [])
        {
            var old = left.FirstOrDefault(candidate => candidate.Question == action.Question && candidate.Text == action.Text);
            if (old is not null)
            {
                left.Remove(old);
            }

            if (old != action)
            {
                actions.Add(new PlanChange(old, action));
            }
        }

        return new PlanChanges(before is not null, after is not null, [.. left.Select(gone => new PlanChange(gone, null)), .. actions]);
    }
}

/// <param name="Before">Null for a new action.</param>
/// <param name="After">Null for one that is no longer planned.</param>
public sealed record PlanChange(PlannedAction? Before, PlannedAction? After);
