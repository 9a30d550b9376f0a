namespace Registry.Web;

public static partial class Links
{
    public static string Delegations(string language, string bodySlug) => $"/{language}/workspace/bodies/{bodySlug}/delegations";

    /// <summary>Everything of a body in one file; its administrators download it.</summary>
    public static string BodyArchive(string language, string bodySlug) => $"/{language}/workspace/bodies/{bodySlug}/archive";

    public static string RenameBody(string language, string bodySlug) => $"/{language}/operator/bodies/{bodySlug}/rename";

    public static string MergeBody(string language, string bodySlug) => $"/{language}/operator/bodies/{bodySlug}/merge";

    /// <summary>Notices that move to another body with the competence they belong to.</summary>
    public static string TransferNotices(string language, string bodySlug) => $"/{language}/operator/bodies/{bodySlug}/transfer";
}
