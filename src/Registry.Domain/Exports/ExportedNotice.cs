using Registry.Domain.Notices;
using Registry.Domain.Publication;

namespace Registry.Domain.Exports;

/// <summary>A notice on its way out.</summary>
/// <param name="Sha256">Lower-case hexadecimal hash of the published document.</param>
/// <param name="Address">Absolute address of its page.</param>
/// <param name="Licence">Under which it may be re-used: that of its register where it was copied from one.</param>
public sealed record ExportedNotice(NoticeDocument Document, NoticeStatus Status, string Sha256, string Address, string? Licence);
