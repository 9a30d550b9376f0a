using Registry.Domain.Identities;
using Registry.Domain.Notices;

namespace Registry.Domain.Datasets;

/// <summary>Tells datasets apart: by their address, else by their name and producer.</summary>
public static class DatasetIdentity
{
    /// <param name="address">The address of a whole site is no identity: many datasets share it.</param>
    public static string IdOf(string name, string? producer = null, string? address = null) => AddressKey.Of(address) is { } key && !AddressKey.IsSite(key)
        ? StableId.Of(key, "dataset", "address", key)
        : StableId.Of(name, "dataset", "name", NameKey.Of(name), NameKey.Of(producer ?? ""));

    /// <summary>The datasets that a notice discloses, in its order. Their ids lead to their pages whatever the reading language.</summary>
    public static IReadOnlyList<Mention> NamedIn(AnswerSet values) =>
    [
        .. HeaderGroups.Named(values, "data_used").Select(item =>
        {
            var producer = HeaderGroups.Text(item.Group, "source");
            var address = HeaderGroups.Text(item.Group, "url");
            return new Mention(
                MentionKind.Dataset, item.Position, IdOf(item.Name, producer, address), item.Name, producer, Address: address, Personal: HeaderGroups.Text(item.Group, "personal"));
        }),
    ];
}
