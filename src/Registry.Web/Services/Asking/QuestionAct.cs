using System.Globalization;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Asking;

/// <summary>An act names a question by its number: the record of acts holds neither words nor addresses of the public.</summary>
internal static class QuestionAct
{
    public static Act Of(string kind, NoticeQuestion question, Notice notice, DateTime at, long? userId) => new()
    {
        Kind = kind,
        At = at,
        ByUserId = userId,
        BodyId = notice.BodyId,
        NoticeId = notice.Id,
        Reason = string.Create(CultureInfo.InvariantCulture, $"question:{question.Id}"),
    };
}
