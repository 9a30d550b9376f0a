using Registry.Domain.Identities;
using Registry.Domain.Notices;

namespace Registry.Domain.Suppliers;

/// <summary>Tells suppliers apart: by their address where a notice gives one, else by their name.</summary>
public static class SupplierIdentity
{
    public static string IdOf(string name, string? address = null) => AddressKey.Of(address) is { } key
        ? StableId.Of(key, "supplier", "address", key)
        : StableId.Of(name, "supplier", "name", NameKey.Of(name));

    /// <summary>The suppliers that a notice discloses, in its order. Their ids lead to their pages whatever the reading language.</summary>
    public static IReadOnlyList<Mention> NamedIn(AnswerSet values) =>
    [
        .. HeaderGroups.Named(values, "suppliers").Select(item =>
        {
            var address = HeaderGroups.Text(item.Group, "url");
            var product = HeaderGroups.Text(item.Group, "product");
            var version = product is null ? null : HeaderGroups.Text(item.Group, "version");
            return new Mention(
                MentionKind.Supplier, item.Position, IdOf(item.Name, address), item.Name, Product: version is null ? product : $"{product} {version}", Address: address);
        }),
    ];
}
