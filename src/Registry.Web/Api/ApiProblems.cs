using Microsoft.AspNetCore.Http.HttpResults;
using Registry.Web.Services;

namespace Registry.Web.Api;

/// <summary>Refusals as problem+json (RFC 9457), each with its documented <c>code</c>.</summary>
internal static class ApiProblems
{
    public static ProblemHttpResult NoticeNotFound(string id) =>
        Problem(StatusCodes.Status404NotFound, "notice-not-found", "No such notice", $"No notice “{id}” was ever published, or not in this version. Its identifier has nine characters.");

    /// <summary>The fact, the date, the ground and the hashes of a withdrawal stay public.</summary>
    public static ProblemHttpResult NoticeWithdrawn(PublicNotice notice) =>
        Problem(StatusCodes.Status410Gone, "notice-withdrawn", "Withdrawn notice", "The text of this notice is no longer public.", new()
        {
            ["id"] = notice.Id,
            ["withdrawnAt"] = notice.WithdrawnAt,
            ["ground"] = notice.WithdrawalGround,
            ["versions"] = notice.Versions.Select(line => new { line.Number, line.PublishedAt, line.Sha256 }),
        });

    /// <param name="current">Number of the current version.</param>
    public static ProblemHttpResult VersionNotFound(int current) =>
        Problem(StatusCodes.Status404NotFound, "version-not-found", "No such version", $"Give “from” and “to” between 1 and {current}; a notice with one version has no changes.");

    public static ProblemHttpResult NotInDirectory(string code, string title, string id) =>
        Problem(StatusCodes.Status404NotFound, code, title, $"No public notice leads to “{id}”.");

    public static ProblemHttpResult CursorNotUnderstood() =>
        Problem(StatusCodes.Status400BadRequest, "cursor-not-understood", "Cursor not understood", "Give back the value of “next” as it was received, or leave the cursor out.");

    public static ProblemHttpResult FormatNotOffered(string format, IEnumerable<string> offered) =>
        Problem(StatusCodes.Status404NotFound, "format-not-offered", "No such format", $"Notices are not offered as “{format}”, but as {string.Join(", ", offered)}.");

    /// <param name="detail">Which parameter is wrong, and what it may be.</param>
    public static ProblemHttpResult ParameterNotUnderstood(string detail) =>
        Problem(StatusCodes.Status400BadRequest, "parameter-not-understood", "Parameter not understood", detail);

    private static ProblemHttpResult Problem(int status, string code, string title, string detail, Dictionary<string, object?>? more = null)
    {
        var extensions = more ?? [];
        extensions["code"] = code;
        return TypedResults.Problem(detail, statusCode: status, title: title, extensions: extensions);
    }
}
