using System.Net;
using Microsoft.Extensions.Options;
using Registry.Web.Services.Asking;

namespace Registry.Web.Setup;

/// <summary>Checks the section <c>Registry</c> at start; each fault is a sentence that says what to mend.</summary>
internal sealed class RegistryOptionsCheck : IValidateOptions<RegistryOptions>
{
    public ValidateOptionsResult Validate(string? name, RegistryOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(RegistryOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.DataDirectory))
        {
            yield return Mend("DataDirectory", "is empty: give the directory in which the registry keeps its data.");
        }

        if (!Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            yield return Mend("PublicUrl", $"is “{options.PublicUrl}”: give the address under which people reach the registry, such as https://registry.example.org.");
        }

        if (string.IsNullOrWhiteSpace(options.NameFrench))
        {
            yield return Mend("NameFrench", "is empty: give the name of the registry in French.");
        }

        if (string.IsNullOrWhiteSpace(options.NameEnglish))
        {
            yield return Mend("NameEnglish", "is empty: give the name of the registry in English.");
        }

        if (options.SignInsPerMinute < 1)
        {
            yield return Mend("SignInsPerMinute", $"is {options.SignInsPerMinute}: give a number above 0.");
        }

        if (options.SharedLinkRequestsPerMinute < 1)
        {
            yield return Mend("SharedLinkRequestsPerMinute", $"is {options.SharedLinkRequestsPerMinute}: give a number above 0.");
        }

        if (options.ApiRequestsPerMinute < 0)
        {
            yield return Mend("ApiRequestsPerMinute", $"is {options.ApiRequestsPerMinute}: give the requests that one address may make in a minute, or 0 for any number.");
        }

        if (options.QuestionsPerHour < 1)
        {
            yield return Mend("QuestionsPerHour", $"is {options.QuestionsPerHour}: give a number above 0.");
        }

        if (options.AskerEmailDays is < 0 or > AskerPrivacy.LongestKeptDays)
        {
            yield return Mend("AskerEmailDays", $"is {options.AskerEmailDays}: give a number of days from 0 to {AskerPrivacy.LongestKeptDays}.");
        }

        if (options.PublicCacheMegabytes < 0)
        {
            yield return Mend("PublicCacheMegabytes", $"is {options.PublicCacheMegabytes}: give the megabytes for public answers kept in memory, or 0 to keep none.");
        }

        foreach (var proxy in options.TrustedProxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)))
        {
            yield return Mend("TrustedProxies", $"holds “{proxy}”: give the address of each proxy, such as 10.0.0.5, or its network, such as 10.0.0.0/24.");
        }
    }

    private static string Mend(string key, string fault) => $"The setting {RegistryOptions.Section}:{key} {fault}";
}
