using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Drafts;

/// <summary>Translations inside a draft: rows of their own language, with one row that names the author.</summary>
internal static class DraftTranslations
{
    private const string AuthorPath = "translation.author";

    public static IReadOnlyList<NoticeTranslation> Read(IEnumerable<DraftValue> rows) =>
        [.. rows.Where(row => row.Language.Length > 0).GroupBy(row => row.Language, StringComparer.Ordinal).Select(Read)];

    public static IEnumerable<DraftValue> Write(long noticeId, NoticeTranslation translation, long? userId, DateTime at)
    {
        var author = new JsonObject { ["by"] = translation.By, ["byMachine"] = translation.ByMachine };
        return translation.Header.Select(pair => (Path: DraftPaths.Header(pair.Key), pair.Value))
            .Concat(translation.Answers.Select(pair => (Path: pair.Key, pair.Value)))
            .Append((Path: AuthorPath, Value: author))
            .Select(item => new DraftValue
            {
                NoticeId = noticeId,
                Language = translation.Language,
                FieldId = item.Path,
                Value = item.Value?.ToJsonString(),
                Version = 1,
                ByUserId = userId,
                At = at,
            });
    }

    private static NoticeTranslation Read(IGrouping<string, DraftValue> rows)
    {
        var values = rows.ToDictionary(row => row.FieldId, row => row.Value is null ? null : JsonNode.Parse(row.Value), StringComparer.Ordinal);
        var author = values.GetValueOrDefault(AuthorPath);
        return new NoticeTranslation(
            rows.Key,
            author?["by"]?.GetValue<string>() ?? "",
            author?["byMachine"]?.GetValue<bool>() ?? false,
            values.Where(pair => DraftPaths.HeaderField(pair.Key) is not null)
                .ToDictionary(pair => DraftPaths.HeaderField(pair.Key)!, pair => pair.Value, StringComparer.Ordinal),
            values.Where(pair => DraftPaths.HeaderField(pair.Key) is null && pair.Key != AuthorPath).ToDictionary(StringComparer.Ordinal));
    }
}
