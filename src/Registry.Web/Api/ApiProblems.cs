using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Registry.Web.Services;

namespace Registry.Web.Api;

/// <summary>Refusals as problem+json (RFC 9457), each with its documented <c>code</c>, in the language of the request.</summary>
internal static class ApiProblems
{
    public static ProblemHttpResult ParameterUnknown(string parameter, IReadOnlyList<string> known) => Of(
        "parameter-unknown",
        known.Count == 0 ? Say("parameter-unknown-none", parameter) : Say("parameter-unknown", parameter, string.Join(", ", known)),
        ("parameter", parameter),
        ("allowed", known));

    public static ProblemHttpResult ParameterInvalid(string parameter, string value, IReadOnlyList<string> allowed) => Of(
        "parameter-invalid",
        Say("parameter-invalid", parameter, value, string.Join(", ", allowed)),
        ("parameter", parameter),
        ("allowed", allowed));

    public static ProblemHttpResult NoticeNotFound(string id) => Of("notice-not-found", Say("notice-not-found", id));

    /// <summary>The fact, the date, the ground and the hashes of a withdrawal stay public.</summary>
    public static ProblemHttpResult NoticeWithdrawn(PublicNotice notice) => Of(
        "notice-withdrawn",
        Say("notice-withdrawn"),
        ("id", notice.Id),
        ("withdrawnAt", notice.WithdrawnAt),
        ("ground", notice.WithdrawalGround),
        ("versions", notice.Versions.Select(line => new { line.Number, line.PublishedAt, line.Sha256 })));

    /// <param name="current">Number of the current version.</param>
    public static ProblemHttpResult VersionNotFound(int current) => Of("version-not-found", Say("version-not-found", current), ("currentVersion", current));

    public static ProblemHttpResult NotInDirectory(string code, string id) => Of(code, Say("not-in-directory", id));

    public static ProblemHttpResult TemplateNotFound(string id) => Of("template-not-found", Say("template-not-found", id));

    public static ProblemHttpResult CursorNotUnderstood() => Of("cursor-not-understood", Say("cursor-not-understood"), ("parameter", "cursor"));

    public static ProblemHttpResult FormatNotOffered(string format, IReadOnlyList<string> offered) =>
        Of("format-not-offered", Say("format-not-offered", format, string.Join(", ", offered)), ("allowed", offered));

    /// <param name="wait">Until a request is answered again.</param>
    public static ProblemHttpResult TooManyRequests(TimeSpan wait) => Of("too-many-requests", Say("too-many-requests", Math.Ceiling(wait.TotalSeconds)));

    /// <summary>What is wrong in this case, by the code and, where it has several, a word after it.</summary>
    public static string Say(string key, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, ApiWording.Spoken.Text($"Detail.{key}"), arguments);

    public static ProblemHttpResult Of(string code, string detail, params IReadOnlyList<(string Name, object? Value)> more)
    {
        var extensions = more.ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
        extensions["code"] = code;
        return TypedResults.Problem(
            detail,
            statusCode: ApiProblemKind.Of(code).Status,
            title: TitleOf(code),
            type: TypeOf(code),
            extensions: extensions);
    }

    public static string TitleOf(string code) => ApiWording.Spoken.Text($"Code.{code}.Title");

    /// <summary>Where the code is explained.</summary>
    public static string TypeOf(string code) => Links.ApiDocumentation() + "#" + code;
}
