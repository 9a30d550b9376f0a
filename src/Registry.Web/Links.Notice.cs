namespace Registry.Web;

public static partial class Links
{
    /// <summary>The QR code of the short address, as a picture.</summary>
    public static string NoticeQrCode(string id) => $"/n/{id}.svg";

    /// <summary>Where somebody who asked reads the answer: the address is a secret.</summary>
    public static string Asked(string language, string token) => $"/{language}/asked/{token}";

    /// <summary>What the public asked a body; for its members.</summary>
    public static string BodyQuestions(string language, string bodySlug) => $"/{language}/workspace/bodies/{bodySlug}/questions";

    public static string BodyQuestion(string language, string bodySlug, long question) => $"/{language}/workspace/bodies/{bodySlug}/questions/{question}";
}
