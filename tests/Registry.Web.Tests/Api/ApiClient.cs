using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Services.ApiTokens;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Workspace;

namespace Registry.Web.Tests.Api;

/// <summary>Asks the API as a program does.</summary>
internal static class ApiClient
{
    public static async Task<HttpResponseMessage> SendAsync(
        this RegistryHost host, HttpMethod method, string address, string? token = null, string? json = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await host.Browser().SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The JSON of an answer with this status.</summary>
    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage answer, HttpStatusCode status = HttpStatusCode.OK)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == status, $"{answer.RequestMessage?.RequestUri} answers {(int)answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>The refusal has this status and documented code, says what to do and is readable by any site.</summary>
    public static async Task<JsonNode> ProblemAsync(this HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var problem = await answer.JsonAsync(status);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, problem["code"]!.GetValue<string>());
        Assert.Equal((int)status, problem["status"]!.GetValue<int>());
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        return problem;
    }

    /// <summary>A token of the office, made by its administrator.</summary>
    public static Task<string> TokenAsync(this RegistryHost host, Office office, int days = 30) => host.UseAsync(async services =>
    {
        var email = office.Email(MemberRole.Administrator);
        var user = await services.GetRequiredService<RegistryDbContext>().Users.SingleAsync(user => user.Email == email, TestContext.Current.CancellationToken);
        return await services.GetRequiredService<ApiTokenService>()
            .CreateAsync(office.BodyId, "test", days, new Actor(user.Id, [MemberRole.Administrator]), TestContext.Current.CancellationToken);
    });
}
