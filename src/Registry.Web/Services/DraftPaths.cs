using System.Linq.Expressions;
using Registry.Domain.Notices;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>How a draft names its values: <c>header.title</c> for a header field, <c>FIN-02</c> for a question.</summary>
public static class DraftPaths
{
    public const string HeaderPrefix = "header.";
    private const string SetAsideMark = "@";

    /// <summary>The rows of a draft that are not set aside, as the database finds them.</summary>
    public static readonly Expression<Func<DraftValue, bool>> IsAsked = value => !value.FieldId.Contains(SetAsideMark);

    public static string Header(string fieldId) => HeaderPrefix + fieldId;

    /// <summary>Where a value is kept that the draft's questionnaire cannot hold: <c>HUM-03@1.0.0</c>, as it was said under that version.</summary>
    public static string SetAside(string path, string version) => path + SetAsideMark + version;

    public static bool IsSetAside(string path) => path.Contains(SetAsideMark, StringComparison.Ordinal);

    /// <summary>The path that a set-aside value had.</summary>
    public static string Original(string setAside) => setAside[..setAside.IndexOf(SetAsideMark, StringComparison.Ordinal)];

    /// <summary>What is said at a path; null for a blank.</summary>
    public static StatedValue? Find(AnswerSet values, string path) =>
        HeaderField(path) is { } field ? values.Header.GetValueOrDefault(field) : values.Answers.GetValueOrDefault(path);

    /// <summary>Header and answers by path.</summary>
    public static IEnumerable<KeyValuePair<string, StatedValue>> ByPath(AnswerSet values) =>
        values.Header.Select(pair => KeyValuePair.Create(Header(pair.Key), pair.Value)).Concat(values.Answers);

    /// <summary>Values by path as header and answers.</summary>
    public static AnswerSet ToAnswerSet(IEnumerable<KeyValuePair<string, StatedValue>> values)
    {
        var all = values.ToLookup(pair => HeaderField(pair.Key) is not null);
        return new AnswerSet(
            all[true].ToDictionary(pair => HeaderField(pair.Key)!, pair => pair.Value, StringComparer.Ordinal),
            all[false].ToDictionary(StringComparer.Ordinal));
    }

    /// <summary>The header field id of a path, or null when the path names a question.</summary>
    public static string? HeaderField(string path) =>
        path.StartsWith(HeaderPrefix, StringComparison.Ordinal) ? path[HeaderPrefix.Length..] : null;
}
