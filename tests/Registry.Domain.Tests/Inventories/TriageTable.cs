using Registry.Domain.Inventories;

namespace Registry.Domain.Tests.Inventories;

/// <summary>Writes a triage as a line of a table: <c>Yes Alone No More Yes No</c>, a dash for a blank.</summary>
internal static class TriageTable
{
    public static Triage Read(string line) => line.Split(' ').Zip(TriageQuestions.All).Aggregate(
        new Triage(),
        (triage, cell) => triage.With(cell.Second, cell.First == "-" ? null : Enum.Parse<TriageAnswer>(cell.First)));
}
