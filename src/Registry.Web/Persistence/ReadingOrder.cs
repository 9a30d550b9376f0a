using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Registry.Web.Persistence;

/// <summary>The order in which people look for names and titles: École beside ecole and not after Zoo, 2 before 10. SQLite alone compares bytes.</summary>
internal static class ReadingOrder
{
    /// <summary>For <c>EF.Functions.Collate</c>, in queries.</summary>
    public const string Collation = "READING";

    // Letters stand in the same order in both languages of the registry.
    private static readonly CompareInfo Letters = CultureInfo.GetCultureInfo("fr").CompareInfo;

    public static void AddTo(SqliteConnection connection) => connection.CreateCollation(Collation, Compare);

    private static int Compare(string? one, string? other)
    {
        var order = Letters.Compare(one, other, CompareOptions.IgnoreCase | CompareOptions.NumericOrdering);
        return order != 0 ? order : string.CompareOrdinal(one, other);
    }
}
