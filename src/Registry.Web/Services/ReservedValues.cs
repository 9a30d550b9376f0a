using System.Text.Json.Nodes;
using Registry.Domain.Notices;

namespace Registry.Web.Services;

/// <summary>Withheld and internal values: kept beside the public document for scoring and for the next draft.</summary>
public static class ReservedValues
{
    public static bool IsReserved(StatedValue stated) => stated.State is DisclosureState.Withheld or DisclosureState.Internal;

    /// <summary>Header and answers with the values of withheld and internal ones taken out; state and ground stay.</summary>
    public static AnswerSet Mask(AnswerSet values) => new(Mask(values.Header), Mask(values.Answers));

    /// <summary>The reserved values as JSON by path (<c>header.suppliers</c>, <c>SOU-08</c>); null when there is none.</summary>
    public static string? Write(AnswerSet values)
    {
        var reserved = new JsonObject();
        foreach (var (path, stated) in Paths(values).Where(pair => IsReserved(pair.Stated)))
        {
            reserved[path] = StatedValueJson.Write(stated);
        }

        return reserved.Count == 0 ? null : reserved.ToJsonString();
    }

    /// <summary>The public values of a version with the reserved ones put back.</summary>
    public static AnswerSet Restore(AnswerSet published, string? reserved)
    {
        if (reserved is null)
        {
            return published;
        }

        var header = published.Header.ToDictionary(StringComparer.Ordinal);
        var answers = published.Answers.ToDictionary(StringComparer.Ordinal);
        foreach (var (path, node) in JsonNode.Parse(reserved)!.AsObject())
        {
            var (target, id) = path.StartsWith(DraftPaths.HeaderPrefix, StringComparison.Ordinal)
                ? (header, path[DraftPaths.HeaderPrefix.Length..])
                : (answers, path);
            target[id] = StatedValueJson.Read(node);
        }

        return new AnswerSet(header, answers);
    }

    private static Dictionary<string, StatedValue> Mask(IReadOnlyDictionary<string, StatedValue> values) => values.ToDictionary(
        pair => pair.Key,
        pair => IsReserved(pair.Value) ? pair.Value with { Value = null } : pair.Value,
        StringComparer.Ordinal);

    private static IEnumerable<(string Path, StatedValue Stated)> Paths(AnswerSet values) =>
        values.Header.Select(pair => (DraftPaths.HeaderPrefix + pair.Key, pair.Value))
            .Concat(values.Answers.Select(pair => (pair.Key, pair.Value)));
}
