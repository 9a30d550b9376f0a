using Registry.Web.Branding;

namespace Registry.Web.Setup;

/// <summary>Section <c>Registry</c> of the configuration.</summary>
public sealed class RegistryOptions
{
    public const string Section = "Registry";

    /// <summary>Where all state lives; relative paths start at the content root.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>Public address of the instance; every absolute address is built from it, never from the Host header.</summary>
    public string PublicUrl { get; set; } = "http://localhost:5080";

    /// <summary>Name of the instance, shown in the banner and in titles, per language.</summary>
    public string NameFrench { get; set; } = "Registre des algorithmes publics";

    public string NameEnglish { get; set; } = "Register of public algorithms";

    /// <summary>Logo, colours and footer of the instance.</summary>
    public BrandOptions Brand { get; set; } = new();

    /// <summary>Who answers for the instance.</summary>
    public OperatorOptions Operator { get; set; } = new();

    /// <summary>Search engines may list notices of fictional bodies.</summary>
    public bool IndexFictionalNotices { get; set; }

    /// <summary>Search engines may list notices copied from another register, which lists them already.</summary>
    public bool IndexImportedNotices { get; set; }

    /// <summary>Files of questions that the instance adds to the questionnaire, in their order; relative paths start at the content root.</summary>
    public IReadOnlyList<string> ExtensionPacks { get; set; } = [];

    /// <summary>Definition files of exchange standards that the instance adds, or puts in the place of shipped ones; relative paths start at the content root.</summary>
    public IReadOnlyList<string> StandardFiles { get; set; } = [];

    /// <summary>A definition file to work with beside those shipped, in the place of the one with its version; for trying a change, refused in production.</summary>
    public string? DefinitionFile { get; set; }

    /// <summary>Addresses (or networks, as 10.0.0.0/8) of the proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; none by default.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    /// <summary>Attempts to sign in that one network address may make in a minute. Many people may share one address.</summary>
    public int SignInsPerMinute { get; set; } = 60;

    /// <summary>Requests to shared links that one network address may make in a minute.</summary>
    public int SharedLinkRequestsPerMinute { get; set; } = 120;

    /// <summary>Requests to the API that one network address may make in a minute; 0 for any number.</summary>
    public int ApiRequestsPerMinute { get; set; } = 3_000;

    /// <summary>Questions about notices that one network address may send in an hour.</summary>
    public int QuestionsPerHour { get; set; } = 10;

    /// <summary>Days after which the e-mail address of somebody who asked is erased, counted from the answer; what was closed as spam goes as a whole.</summary>
    public int AskerEmailDays { get; set; } = 30;

    /// <summary>Size of a file that may be sent for an import, in megabytes.</summary>
    public int ImportMegabytes { get; set; } = 64;

    /// <summary>Days after the end of an import after which its file is deleted.</summary>
    public int ImportFileDays { get; set; } = 7;

    /// <summary>Memory for public answers that are kept ready; 0 makes each one anew.</summary>
    public int PublicCacheMegabytes { get; set; } = 16;

    /// <summary>People reach the instance over HTTPS, so cookies are bound to it.</summary>
    public bool IsServedOverHttps => PublicUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Something beside the questionnaires and standards that are shipped is to be read.</summary>
    public bool NamesFiles => DefinitionFile is not null || ExtensionPacks.Count > 0 || StandardFiles.Count > 0;

    public string NameIn(string language) => language == "fr" ? NameFrench : NameEnglish;
}
