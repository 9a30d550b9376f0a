using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Notices.Declarations;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Services.DeclaredDrafts;

/// <summary>What a declaration changes in a draft, given what the program sent before.</summary>
/// <param name="Changing">Paths that only the program changed.</param>
/// <param name="Conflicting">Paths that both a person and the program changed.</param>
internal sealed record DeclaredMerge(IReadOnlyList<string> Changing, IReadOnlyList<string> Conflicting)
{
    /// <param name="before">What the program sent last.</param>
    public static DeclaredMerge Of(Declaration declaration, AnswerSet current, AnswerSet before)
    {
        // What the program repeats, a person may have bettered meanwhile: it stays.
        var told = declaration.Values.Where(value => !Same(value.Value, Find(current, value.Key)) && !Same(value.Value, Find(before, value.Key)))
            .ToLookup(value => Same(Find(current, value.Key), Find(before, value.Key)), value => value.Key);
        return new DeclaredMerge([.. told[true]], [.. told[false]]);
    }

    /// <summary>The values with those of some paths as they are declared.</summary>
    public static AnswerSet Apply(AnswerSet values, Declaration declaration, IReadOnlyList<string> paths)
    {
        var header = new Dictionary<string, StatedValue>(values.Header, StringComparer.Ordinal);
        var answers = new Dictionary<string, StatedValue>(values.Answers, StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var (target, id) = DraftPaths.HeaderField(path) is { } field ? (header, field) : (answers, path);
            if (declaration.Values[path] is { } stated)
            {
                target[id] = stated;
            }
            else
            {
                target.Remove(id);
            }
        }

        return values with { Header = header, Answers = answers };
    }

    public static StatedValue? Find(AnswerSet values, string path) =>
        DraftPaths.HeaderField(path) is { } field ? values.Header.GetValueOrDefault(field) : values.Answers.GetValueOrDefault(path);

    /// <summary>A strong entity tag of the values, quotes included.</summary>
    public static string Tag(AnswerSet values) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Write(AnswerSetJson.Write(values)))).AsSpan(0, 12))}\"";

    public static IEnumerable<DraftValue> Rows(long noticeId, AnswerSet values, DateTime now) =>
        values.Header.Select(value => (Path: DraftPaths.Header(value.Key), value.Value)).Concat(values.Answers.Select(value => (Path: value.Key, value.Value)))
            .Select(value =>
            {
                var row = new DraftValue { NoticeId = noticeId, FieldId = value.Path, Version = 1, At = now };
                DraftRows.Write(row, value.Value);
                return row;
            });

    // As it is written: a decimal number and the text that a document makes of it are one value.
    private static bool Same(StatedValue? one, StatedValue? other) =>
        one is null || other is null ? one is null && other is null : JsonNode.DeepEquals(StatedValueJson.Write(one), StatedValueJson.Write(other));
}
