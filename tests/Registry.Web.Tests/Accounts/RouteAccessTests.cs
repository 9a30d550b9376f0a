using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Accounts;

/// <summary>Every address that the application maps, whoever added it: what belongs to staff opens to nobody else.</summary>
public sealed partial class RouteAccessTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Get_AnyStaffAddress_AsksAnybodyToSignIn()
    {
        var browser = host.Browser();
        var open = new List<string>();
        foreach (var address in StaffAddresses())
        {
            var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
            if (answer.StatusCode != HttpStatusCode.Found || !answer.Headers.Location!.OriginalString.Contains("/account/sign-in", StringComparison.Ordinal))
            {
                open.Add($"{address}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(open);
    }

    [Fact]
    public async Task Get_AnyOperatorAddress_IsForbiddenToOthers()
    {
        await host.AddUserAsync("somebody@route-access.example");
        var browser = await host.SignInAsync("somebody@route-access.example");
        var open = new List<string>();
        foreach (var address in StaffAddresses().Where(address => address.StartsWith("/en/operator", StringComparison.Ordinal)))
        {
            var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
            if (answer.StatusCode != HttpStatusCode.Forbidden)
            {
                open.Add($"{address}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(open);
    }

    /// <summary>Each with something in the place of its parameters.</summary>
    private List<string> StaffAddresses()
    {
        var found = host.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))
            .Where(pattern => StaffPattern().IsMatch(pattern))
            .Select(pattern => Parameter().Replace(pattern, parameter => parameter.Groups["name"].Value switch
            {
                "lang" => "en",
                "language" => "fr",
                "topic" => "legal",
                "format" => "csv",
                "file" => "model-card.json",
                _ when parameter.Value.Contains(":long", StringComparison.Ordinal) => "1",
                _ => "x",
            }))
            .Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count > 25, "The routes of the application were not found.");
        return found;
    }

    [GeneratedRegex(@"^/\{lang[^}]*\}/(workspace|operator)")]
    private static partial Regex StaffPattern();

    // A constraint may itself hold a parenthesis, never a brace.
    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
