using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Registry.Domain.Search;
using SQLitePCL;

namespace Registry.Web.Services;

/// <summary>
/// Reads the facets of all published notices: at 100,000 notices a million rows. They are stepped through without the reader of ADO.NET, and a field
/// or a value that was met before is not made into a string again.
/// </summary>
internal static class FacetReading
{
    private const string Notices = "SELECT Id, Title, PublishedAt FROM Notices WHERE CurrentVersion > 0 AND +Status IN ('Published', 'Retired') ORDER BY Id";

    /// <summary>In the order of the primary key, which holds all three: the table itself is not read.</summary>
    private const string Facets = "SELECT NoticeId, Field, Value FROM NoticeFacets ORDER BY NoticeId, Field, Value";

    /// <param name="connection">Open, inside a transaction: both lists must be of one moment.</param>
    /// <returns>By rising id; the values of a row are only good until the next one is asked for.</returns>
    public static IEnumerable<FacetRow> Rows(SqliteConnection connection)
    {
        using var notices = Prepare(connection, Notices);
        using var facets = Prepare(connection, Facets);
        var words = new KnownWords();
        var values = new List<(string Field, string Value)>();
        var hasFacet = Step(facets);
        while (Step(notices))
        {
            var id = raw.sqlite3_column_int64(notices, 0);
            values.Clear();
            while (hasFacet && raw.sqlite3_column_int64(facets, 0) <= id)
            {
                if (raw.sqlite3_column_int64(facets, 0) == id)
                {
                    values.Add((words.Of(raw.sqlite3_column_blob(facets, 1)), words.Of(raw.sqlite3_column_blob(facets, 2))));
                }

                hasFacet = Step(facets);
            }

            yield return new FacetRow(id, Time(notices), TitleKey.Of(Encoding.UTF8.GetString(raw.sqlite3_column_blob(notices, 1))), values);
        }
    }

    private static DateTime Time(sqlite3_stmt notices) =>
        raw.sqlite3_column_type(notices, 2) == raw.SQLITE_NULL ? default : DateTime.Parse(raw.sqlite3_column_text(notices, 2).utf8_to_string(), CultureInfo.InvariantCulture);

    private static sqlite3_stmt Prepare(SqliteConnection connection, string statement) =>
        raw.sqlite3_prepare_v2(connection.Handle, statement, out var prepared) == raw.SQLITE_OK ? prepared : throw Fault(connection.Handle!);

    private static bool Step(sqlite3_stmt statement) => raw.sqlite3_step(statement) switch
    {
        raw.SQLITE_ROW => true,
        raw.SQLITE_DONE => false,
        _ => throw Fault(raw.sqlite3_db_handle(statement)),
    };

    private static InvalidOperationException Fault(sqlite3 connection) => new($"The facets cannot be read: {raw.sqlite3_errmsg(connection).utf8_to_string()}.");

    /// <summary>Strings met before, found by their bytes.</summary>
    private sealed class KnownWords
    {
        private readonly Dictionary<int, List<(byte[] Bytes, string Text)>> _words = [];

        public string Of(ReadOnlySpan<byte> bytes)
        {
            var hash = new HashCode();
            hash.AddBytes(bytes);
            var key = hash.ToHashCode();
            if (!_words.TryGetValue(key, out var same))
            {
                _words[key] = same = [];
            }

            foreach (var (known, word) in same)
            {
                if (bytes.SequenceEqual(known))
                {
                    return word;
                }
            }

            var text = Encoding.UTF8.GetString(bytes);
            same.Add((bytes.ToArray(), text));
            return text;
        }
    }
}
