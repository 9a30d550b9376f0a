using System.Net;
using System.Text.Json.Nodes;
using Registry.Web.Tests.Architecture;

namespace Registry.Web.Tests.Api;

/// <summary>The OpenAPI document is true: each answer that it promises can be had, and is as it says.</summary>
public sealed class OperationTests(Operations operations) : IClassFixture<Operations>
{
    private static readonly JsonNode Committed = JsonNode.Parse(File.ReadAllText(Path.Combine(Source.Root, "docs", "api", "openapi-v1.json")))!;

    /// <summary>What these answer is part of the program: nothing that they read can fail.</summary>
    private static readonly string[] WithoutData = ["getQuestionnaire", "listStandards", "getTableSchema", "getColumnDictionary"];

    public static TheoryData<string, int> Documented
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var (_, _, operation) in All())
            {
                var id = operation["operationId"]!.GetValue<string>();
                foreach (var status in operation["responses"]!.AsObject().Where(status => status.Key != "500" || !WithoutData.Contains(id)))
                {
                    rows.Add(id, int.Parse(status.Key, System.Globalization.CultureInfo.InvariantCulture));
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task Answer_Documented_CanBeHadAndIsAsItSays(string operationId, int status)
    {
        var (path, method, operation) = All().First(one => one.Operation["operationId"]!.GetValue<string>() == operationId);

        var answer = await operations.AskAsync(operationId, method, path, status);

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode == status, $"{operationId} answers {(int)answer.StatusCode}, not {status}: {text}");
        var documented = operation["responses"]![status.ToString(System.Globalization.CultureInfo.InvariantCulture)]!;
        CheckHeaders(documented, answer);
        if (documented["content"] is not JsonObject content)
        {
            Assert.Empty(text);
            return;
        }

        var type = answer.Content.Headers.ContentType?.MediaType;
        Assert.Contains(type, content.Select(one => one.Key));
        if (content[type!]!["schema"] is { } schema)
        {
            Assert.Empty(SchemaCheck.Faults(Committed, schema, JsonNode.Parse(text)));
        }

        if (type == "application/problem+json")
        {
            var code = JsonNode.Parse(text)!["code"]!.GetValue<string>();
            Assert.Contains($"`{code}`", documented["description"]!.GetValue<string>(), StringComparison.Ordinal);
        }
    }

    private static void CheckHeaders(JsonNode documented, HttpResponseMessage answer)
    {
        foreach (var (name, _) in documented["headers"]?.AsObject() ?? [])
        {
            Assert.True(answer.Headers.Contains(name), $"The documented header {name} is not there.");
        }

        Assert.Equal(answer.StatusCode == HttpStatusCode.TooManyRequests, answer.Headers.Contains("Retry-After"));
    }

    private static IEnumerable<(string Path, string Method, JsonNode Operation)> All() =>
        from path in Committed["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (path.Key, operation.Key, operation.Value!);
}
