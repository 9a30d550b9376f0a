using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Registry.Web.Services;

namespace Registry.Web.Api;

/// <summary>Refusals as problem+json (RFC 9457), each with its documented <c>code</c>.</summary>
internal static class ApiProblems
{
    public static ProblemHttpResult ParameterUnknown(string parameter, IReadOnlyList<string> known) => Of(
        "parameter-unknown",
        known.Count == 0 ? $"This address takes no parameter, so not “{parameter}”." : $"This address does not take “{parameter}”. It takes: {string.Join(", ", known)}.",
        ("parameter", parameter),
        ("allowed", known));

    public static ProblemHttpResult ParameterInvalid(string parameter, string value, IReadOnlyList<string> allowed) => Of(
        "parameter-invalid",
        $"The parameter “{parameter}” cannot be “{value}”. It takes: {string.Join(", ", allowed)}.",
        ("parameter", parameter),
        ("allowed", allowed));

    public static ProblemHttpResult NoticeNotFound(string id) =>
        Of("notice-not-found", $"No notice “{id}” was ever published. Its identifier has nine characters.");

    /// <summary>The fact, the date, the ground and the hashes of a withdrawal stay public.</summary>
    public static ProblemHttpResult NoticeWithdrawn(PublicNotice notice) => Of(
        "notice-withdrawn",
        "The text of this notice is no longer public.",
        ("id", notice.Id),
        ("withdrawnAt", notice.WithdrawnAt),
        ("ground", notice.WithdrawalGround),
        ("versions", notice.Versions.Select(line => new { line.Number, line.PublishedAt, line.Sha256 })));

    /// <param name="current">Number of the current version.</param>
    public static ProblemHttpResult VersionNotFound(int current) =>
        Of("version-not-found", $"Versions are numbered from 1 to {current}; a notice with one version has no changes.", ("currentVersion", current));

    public static ProblemHttpResult NotInDirectory(string code, string id) => Of(code, $"The register holds no “{id}”.");

    public static ProblemHttpResult TemplateNotFound(string id) =>
        Of("template-not-found", $"No template “{id}” was published. Its identifier has nine characters.");

    public static ProblemHttpResult CursorNotUnderstood() =>
        Of("cursor-not-understood", "Give back the value of “next” as it was received, or leave the cursor out.", ("parameter", "cursor"));

    public static ProblemHttpResult FormatNotOffered(string format, IReadOnlyList<string> offered) =>
        Of("format-not-offered", $"Notices are not offered as “{format}”, but as {string.Join(", ", offered)}.", ("allowed", offered));

    /// <param name="wait">Until a request is answered again.</param>
    public static ProblemHttpResult TooManyRequests(TimeSpan wait) =>
        Of("too-many-requests", string.Create(CultureInfo.InvariantCulture, $"Wait {Math.Ceiling(wait.TotalSeconds)} s, as Retry-After says, then go on."));

    public static ProblemHttpResult Of(string code, string detail, params IReadOnlyList<(string Name, object? Value)> more)
    {
        var extensions = more.ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
        extensions["code"] = code;
        return TypedResults.Problem(
            detail,
            statusCode: ApiProblemKind.Of(code).Status,
            title: ApiWording.English.Text($"Code.{code}.Title"),
            type: Links.ApiDocumentation() + "#" + code,
            extensions: extensions);
    }
}
