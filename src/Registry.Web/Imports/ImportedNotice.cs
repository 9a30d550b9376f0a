using Registry.Domain.Notices;

namespace Registry.Web.Imports;

/// <summary>What a record says, in the words of this registry.</summary>
/// <param name="Language">ISO 639-1 code of the language that the record is written in.</param>
/// <param name="Hash">Of the record as it was read, to tell an unchanged one.</param>
public sealed record ImportedNotice(string Language, string BodyName, AnswerSet Values, NoticeSource Source, string Hash);
