using Registry.Domain.Bodies;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Bodies;

/// <summary>A notice that changes body.</summary>
/// <param name="Version">The version that will say so; null for one that is not public.</param>
public sealed record MovingNotice(string PublicId, string Title, NoticeStatus Status, string From, int? Version);

/// <summary>What a merger or a transfer will do, shown before it is confirmed.</summary>
/// <param name="Rows">What follows besides notices, by name of the table.</param>
public sealed record SuccessionPlan(
    IReadOnlyList<SuccessionRefusal> Refusals, IReadOnlyList<Body> From, Body? To, IReadOnlyList<MovingNotice> Notices, IReadOnlyDictionary<string, int> Rows)
{
    public static SuccessionPlan Refused(params IReadOnlyList<SuccessionRefusal> refusals) => new(refusals, [], null, [], new Dictionary<string, int>());
}

/// <param name="Siren">The number from that day on; null for a body without one.</param>
public sealed record NewBodyName(string? Name, string? NameEnglish, string? Siren);
