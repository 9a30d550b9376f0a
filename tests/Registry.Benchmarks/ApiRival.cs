using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace Registry.Benchmarks;

/// <summary>
/// The least that a list and an item can be: a minimal API that reads the stored documents from the same file and hands them on. No facets, no envelope,
/// nothing kept, nothing compressed.
/// </summary>
internal static class ApiRival
{
    public const string Verb = "rival-api";

    private const string Item = """
        SELECT v.Document FROM Notices n JOIN PublishedVersions v ON v.NoticeId = n.Id AND v.Number = n.CurrentVersion WHERE n.PublicId = $id
        """;

    private const string List = """
        SELECT v.Document FROM Notices n JOIN PublishedVersions v ON v.NoticeId = n.Id AND v.Number = n.CurrentVersion
        WHERE n.Status = 'Published' ORDER BY n.PublishedAt DESC LIMIT 20
        """;

    private const string Count = "SELECT count(*) FROM Notices WHERE Status = 'Published'";

    public static async Task RunAsync(string database, string address)
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.Urls.Add(address);
        app.MapGet("/item/{id}", (string id) => Answer(database, Item, id));
        app.MapGet("/list", () => Answer(database, List, null));
        await app.RunAsync();
    }

    private static IResult Answer(string database, string statement, string? id)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        if (id is not null)
        {
            command.Parameters.AddWithValue("$id", id);
        }

        var documents = new List<string>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                documents.Add(reader.GetString(0));
            }
        }

        if (id is not null)
        {
            return documents is [var document] ? Results.Text(document, "application/json") : Results.NotFound();
        }

        using var count = connection.CreateCommand();
        count.CommandText = Count;
        return Results.Text($"{{\"items\":[{string.Join(',', documents)}],\"total\":{count.ExecuteScalar()}}}", "application/json");
    }
}
