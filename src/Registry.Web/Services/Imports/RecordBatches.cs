using System.Runtime.CompilerServices;
using Registry.Web.Imports;
using Registry.Web.Imports.Files;

namespace Registry.Web.Services.Imports;

/// <summary>The records of a file by as many as one transaction takes.</summary>
internal static class RecordBatches
{
    /// <summary>What was read before a fault is dealt with like the rest: the fault comes after it.</summary>
    public static async IAsyncEnumerable<SourceRecord[]> ReadAsync(SourceFile source, int size, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var batch = new List<SourceRecord>(size);
        ImportRefusedException? fault = null;
        await using var records = ReasonColumn.Without(source, cancellation).GetAsyncEnumerator(cancellation);
        while (fault is null)
        {
            try
            {
                if (!await records.MoveNextAsync())
                {
                    break;
                }

                batch.Add(records.Current);
            }
            catch (ImportRefusedException refused)
            {
                fault = refused;
            }

            if (batch.Count == size)
            {
                yield return [.. batch];
                batch.Clear();
            }
        }

        if (batch.Count > 0)
        {
            yield return [.. batch];
        }

        if (fault is not null)
        {
            throw fault;
        }
    }
}
