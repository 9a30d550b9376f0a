using System.Linq.Expressions;
using Registry.Domain.Inventories;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Inventories;

/// <summary>Where an algorithm of the inventory stands.</summary>
public enum EntryState
{
    NotDeclared,
    Draft,
    InReview,
    Published,
    Retired,
    Withdrawn,
}

/// <summary>States and blockers as conditions that the database and the program read alike.</summary>
public static class EntryFilters
{
    public static IReadOnlyDictionary<EntryState, Expression<Func<InventoryEntry, bool>>> States { get; } = new Dictionary<EntryState, Expression<Func<InventoryEntry, bool>>>
    {
        [EntryState.NotDeclared] = entry => entry.Notice == null,
        [EntryState.Draft] = entry => entry.Notice != null && entry.Notice.DraftStage == DraftStage.Draft && entry.Notice.Status == NoticeStatus.Unpublished,
        [EntryState.InReview] = entry => entry.Notice != null && entry.Notice.DraftStage == DraftStage.Submitted,
        [EntryState.Published] = entry => entry.Notice != null && entry.Notice.DraftStage != DraftStage.Submitted && entry.Notice.Status == NoticeStatus.Published,
        [EntryState.Retired] = entry => entry.Notice != null && entry.Notice.DraftStage != DraftStage.Submitted && entry.Notice.Status == NoticeStatus.Retired,
        [EntryState.Withdrawn] = entry => entry.Notice != null && entry.Notice.Status == NoticeStatus.Withdrawn,
    };

    public static IReadOnlyDictionary<EntryBlocker, Expression<Func<InventoryEntry, bool>>> Blockers { get; } = new Dictionary<EntryBlocker, Expression<Func<InventoryEntry, bool>>>
    {
        [EntryBlocker.NoDepartment] = entry => entry.Department == null,
        [EntryBlocker.TriageIncomplete] = entry =>
            entry.AboutPeople == null || entry.AboutPeople == TriageAnswer.Unknown || entry.Automatic == null || entry.Automatic == TriageAnswer.Unknown
            || entry.Fragile == null || entry.Fragile == TriageAnswer.Unknown || entry.People == null || entry.People == TriageAnswer.Unknown
            || entry.Learned == null || entry.Learned == TriageAnswer.Unknown || entry.Mention == null || entry.Mention == TriageAnswer.Unknown,
        [EntryBlocker.NoMention] = entry => entry.AboutPeople != TriageAnswer.No && entry.Automatic != TriageAnswer.No
            && (entry.Mention == TriageAnswer.No || entry.Mention == TriageAnswer.Partly),
        [EntryBlocker.MissingAnswers] = entry => entry.MissingAnswers > 0,
        [EntryBlocker.Returned] = entry => entry.Notice != null && entry.Notice.DraftStage == DraftStage.Draft && entry.Notice.ReturnRemark != null,
        [EntryBlocker.WaitingForReview] = entry => entry.Notice != null && entry.Notice.DraftStage == DraftStage.Submitted,
    };

    private static readonly Dictionary<EntryState, Func<InventoryEntry, bool>> StateTests = States.ToDictionary(state => state.Key, state => state.Value.Compile());
    private static readonly Dictionary<EntryBlocker, Func<InventoryEntry, bool>> BlockerTests = Blockers.ToDictionary(blocker => blocker.Key, blocker => blocker.Value.Compile());

    public static EntryState StateOf(InventoryEntry entry) => StateTests.First(state => state.Value(entry)).Key;

    public static IReadOnlyList<EntryBlocker> BlockersOf(InventoryEntry entry) => [.. BlockerTests.Where(blocker => blocker.Value(entry)).Select(blocker => blocker.Key)];
}
