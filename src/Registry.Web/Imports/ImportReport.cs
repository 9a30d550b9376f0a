namespace Registry.Web.Imports;

/// <summary>What became of each record of a file.</summary>
public sealed class ImportReport
{
    private readonly List<RefusedRow> _refusals = [];

    public int Created { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<RefusedRow> Refusals => _refusals;

    public int Read => Created + Updated + Unchanged + _refusals.Count;

    public void Refuse(int row, ImportRefusal refusal) => _refusals.Add(new RefusedRow(row, refusal));

    public void Add(ImportOutcome outcome)
    {
        switch (outcome)
        {
            case ImportOutcome.Created:
                Created++;
                break;
            case ImportOutcome.Updated:
                Updated++;
                break;
            default:
                Unchanged++;
                break;
        }
    }
}

public enum ImportOutcome
{
    Created,
    Updated,
    Unchanged,
}

/// <param name="Row">Position in the list of the file, from 1.</param>
public sealed record RefusedRow(int Row, ImportRefusal Refusal)
{
    /// <summary>The row of the table, as a spreadsheet program counts rows; null where there is no table.</summary>
    public int? SheetRow { get; init; }
}
