using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Drafts;

/// <summary>Between the rows of a draft and the values they hold. A blank is a row without value in the state Disclosed: its version must be kept.</summary>
internal static class DraftRows
{
    public static StatedValue? Read(DraftValue row) => row is { Value: null, State: DisclosureState.Disclosed }
        ? null
        : new StatedValue(row.Value is null ? null : JsonNode.Parse(row.Value), row.State, row.Ground);

    public static void Write(DraftValue row, StatedValue? stated)
    {
        row.Value = stated?.Value?.ToJsonString();
        row.State = stated?.State ?? DisclosureState.Disclosed;
        row.Ground = stated?.Ground;
    }

    public static AnswerSet ToAnswerSet(IEnumerable<DraftValue> rows)
    {
        var header = new Dictionary<string, StatedValue>(StringComparer.Ordinal);
        var answers = new Dictionary<string, StatedValue>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => !DraftPaths.IsSetAside(row.FieldId)))
        {
            if (Read(row) is not { } stated)
            {
                continue;
            }

            if (DraftPaths.HeaderField(row.FieldId) is { } field)
            {
                header[field] = stated;
            }
            else
            {
                answers[row.FieldId] = stated;
            }
        }

        return new AnswerSet(header, answers);
    }
}
