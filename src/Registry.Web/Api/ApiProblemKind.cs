namespace Registry.Web.Api;

/// <summary>A kind of refusal. What it means and how to mend it are texts with its code as their key.</summary>
internal sealed record ApiProblemKind(string Code, int Status)
{
    public static IReadOnlyList<ApiProblemKind> All { get; } =
    [
        new("parameter-unknown", StatusCodes.Status400BadRequest),
        new("parameter-invalid", StatusCodes.Status400BadRequest),
        new("cursor-not-understood", StatusCodes.Status400BadRequest),
        new("bad-request", StatusCodes.Status400BadRequest),
        new("body-not-json", StatusCodes.Status400BadRequest),
        new("token-missing", StatusCodes.Status401Unauthorized),
        new("token-not-valid", StatusCodes.Status401Unauthorized),
        new("token-of-another-body", StatusCodes.Status403Forbidden),
        new("not-found", StatusCodes.Status404NotFound),
        new("notice-not-found", StatusCodes.Status404NotFound),
        new("format-not-offered", StatusCodes.Status404NotFound),
        new("standard-not-found", StatusCodes.Status404NotFound),
        new("version-not-found", StatusCodes.Status404NotFound),
        new("body-not-found", StatusCodes.Status404NotFound),
        new("dataset-not-found", StatusCodes.Status404NotFound),
        new("supplier-not-found", StatusCodes.Status404NotFound),
        new("template-not-found", StatusCodes.Status404NotFound),
        new("draft-not-found", StatusCodes.Status404NotFound),
        new("method-not-allowed", StatusCodes.Status405MethodNotAllowed),
        new("draft-conflict", StatusCodes.Status409Conflict),
        new("draft-closed", StatusCodes.Status409Conflict),
        new("notice-withdrawn", StatusCodes.Status410Gone),
        new("draft-changed", StatusCodes.Status412PreconditionFailed),
        new("too-large", StatusCodes.Status413PayloadTooLarge),
        new("media-type-not-supported", StatusCodes.Status415UnsupportedMediaType),
        new("draft-invalid", StatusCodes.Status422UnprocessableEntity),
        new("too-many-requests", StatusCodes.Status429TooManyRequests),
        new("fault", StatusCodes.Status500InternalServerError),
    ];

    /// <summary>Those that every operation may answer with.</summary>
    public static IReadOnlyList<string> OfEveryOperation { get; } = ["parameter-unknown", "parameter-invalid", "too-many-requests", "fault"];

    public static ApiProblemKind Of(string code) => All.First(kind => kind.Code == code);
}
