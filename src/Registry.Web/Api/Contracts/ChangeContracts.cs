using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Notices.Changes;
using Registry.Web.Services.History;

namespace Registry.Web.Api.Contracts;

/// <summary>One thing that changed in the register.</summary>
/// <param name="Kind"><c>published</c>, <c>version</c>, <c>retired</c> or <c>withdrawn</c>.</param>
/// <param name="Version">Null for a withdrawal.</param>
/// <param name="Title">Null once the notice is withdrawn.</param>
/// <param name="Reason">The publisher's words, or the ground of a withdrawal.</param>
/// <param name="Status">Of the notice, by this change: <c>published</c>, <c>retired</c> or <c>withdrawn</c>.</param>
/// <param name="Ground">The text of law or order behind a withdrawal; null otherwise.</param>
public sealed record RegisterChangeContract(
    string Kind, DateTime At, string Notice, int? Version, string? Title, string Language, string Body, string? Reason, string Url, string Status, string? Ground)
{
    public static RegisterChangeContract Of(RegisterChange change, string publicUrl) => new(
        Word(change.Kind), change.At, change.NoticeId, change.Version, change.Title, change.Language, change.Body.Slug, change.Reason,
        publicUrl + Links.Notice("fr", change.NoticeId), Standing(change.Kind), change.Kind == RegisterChangeKind.Withdrawn ? change.Reason : null);

    public static string Word(RegisterChangeKind kind) => kind switch
    {
        RegisterChangeKind.FirstPublished => "published",
        RegisterChangeKind.NewVersion => "version",
        RegisterChangeKind.Retired => "retired",
        _ => "withdrawn",
    };

    private static string Standing(RegisterChangeKind kind) => kind switch
    {
        RegisterChangeKind.Retired => "retired",
        RegisterChangeKind.Withdrawn => "withdrawn",
        _ => "published",
    };
}

/// <summary>What two versions of a notice say differently: with the values of <paramref name="Changes"/> put in, the first becomes the second.</summary>
public sealed record NoticeChangesContract(string Notice, int From, int To, IReadOnlyList<ValueChangeContract> Changes, AssessmentChange? Level, AssessmentChange? Safeguards)
{
    public static NoticeChangesContract Of(ComparedVersions compared) => new(
        compared.Notice.Id,
        compared.From!.Number,
        compared.To!.Number,
        [.. compared.Changes!.Themes.SelectMany(theme => theme.Values.Select(value => ValueChangeContract.Of(theme, value)))],
        compared.Changes.Level,
        compared.Changes.Safeguards);
}

/// <param name="In"><c>header</c> or <c>answers</c>.</param>
/// <param name="Kind"><c>added</c>, <c>removed</c>, <c>state</c>, <c>text</c> or <c>evidence</c>.</param>
/// <param name="Before"><c>value</c>, <c>state</c> and <c>ground</c> as in the notice; null where nothing was said.</param>
public sealed record ValueChangeContract(string Id, string In, string Label, string Kind, JsonNode? Before, JsonNode? After)
{
    public static ValueChangeContract Of(ThemeChanges theme, ValueChange value) => new(
        value.Id, theme.IsHeader ? "header" : "answers", value.Label, value.Kind.ToString().ToLowerInvariant(), Write(value.Before), Write(value.After));

    private static JsonObject? Write(StatedValue? stated) => stated is null ? null : StatedValueJson.Write(stated);
}
