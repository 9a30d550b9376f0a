using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.Metadata;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Bodies.Archives;

/// <summary>
/// Between rows of the database and lines of an archive. Row ids mean nothing elsewhere: a notice goes by its public id, a person by a number
/// of the archive, other bodies not at all; the ids of other rows are kept only for the rows that point to them.
/// </summary>
internal sealed class ArchiveRows(IEntityType entity, IReadOnlyList<string> without)
{
    private const string NoticeId = "NoticeId";
    private readonly IReadOnlyList<IProperty> _columns = [.. entity.GetProperties().Where(property => property.PropertyInfo is not null && !without.Contains(property.Name))];

    /// <summary>The row id is made by the database, and other rows may point to it.</summary>
    public bool HasOwnId => entity.ClrType != typeof(Notice) && entity.FindPrimaryKey()!.Properties is [{ Name: "Id", ValueGenerated: ValueGenerated.OnAdd, ClrType.Name: nameof(Int64) }];

    public JsonObject Write(object row, Func<long, string?> publicIdOf, Func<long, int> personOf)
    {
        var line = new JsonObject();
        foreach (var column in _columns.Where(column => !IsOfInstance(column)))
        {
            var value = column.PropertyInfo!.GetValue(row);
            line[Name(column)] = (value, column.Name) switch
            {
                (null, _) => null,
                (long id, NoticeId) => publicIdOf(id),
                (long user, _) when IsPerson(column) => user == 0 ? null : personOf(user),
                _ => JsonSerializer.SerializeToNode(value, column.ClrType, ArchiveManifest.Json),
            };
        }

        return line;
    }

    /// <param name="noticeOf">Row id here of a public id; null for one that the archive does not hold.</param>
    /// <param name="rowOf">Row id here of a row of the archive, by its type and its id there.</param>
    public object Read(JsonObject line, long bodyId, Func<string, long?> noticeOf, Func<Type, long, long?> rowOf)
    {
        var row = Activator.CreateInstance(entity.ClrType)!;
        foreach (var column in _columns)
        {
            var node = line[Name(column)];
            if (column.Name == "BodyId")
            {
                column.PropertyInfo!.SetValue(row, bodyId);
            }
            else if (node is not null && !IsOfInstance(column) && !IsPerson(column) && !(HasOwnId && column.Name == "Id"))
            {
                column.PropertyInfo!.SetValue(row, Value(column, node, noticeOf, rowOf));
            }
        }

        return row;
    }

    /// <summary>Its id in the archive.</summary>
    public static long? OwnId(JsonObject line) => line["id"]?.GetValue<long>();

    /// <summary>The number of the person in a column of a line.</summary>
    public static int? Person(JsonObject line, string column) => line[JsonNamingPolicy.CamelCase.ConvertName(column)]?.GetValue<int>();

    private static object? Value(IProperty column, JsonNode node, Func<string, long?> noticeOf, Func<Type, long, long?> rowOf)
    {
        if (column.Name == NoticeId)
        {
            return noticeOf(node.GetValue<string>()) ?? throw new FormatException($"“{node}” is no notice of the archive");
        }

        return column.GetContainingForeignKeys().FirstOrDefault()?.PrincipalEntityType.ClrType is { } pointedTo
            ? rowOf(pointedTo, node.GetValue<long>()) ?? throw new FormatException($"{Name(column)} {node} points to nothing in the archive")
            : node.Deserialize(column.ClrType, ArchiveManifest.Json);
    }

    private static string Name(IProperty column) => JsonNamingPolicy.CamelCase.ConvertName(column.Name);

    private static bool IsPerson(IProperty column) => column.Name.EndsWith("UserId", StringComparison.Ordinal);

    /// <summary>The body itself, the bodies it points to, and the row id of a notice.</summary>
    private static bool IsOfInstance(IProperty column) =>
        column.Name == "BodyId"
        || (column.Name == "Id" && (column.DeclaringType.ClrType == typeof(Notice) || column.DeclaringType.ClrType == typeof(Body)))
        || column.GetContainingForeignKeys().Any(key => key.PrincipalEntityType.ClrType == typeof(Body));
}
