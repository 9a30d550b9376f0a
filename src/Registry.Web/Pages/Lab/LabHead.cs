using Registry.Web.Services.Lab;

namespace Registry.Web.Pages.Lab;

/// <summary>What stands at the head of every page of the lab.</summary>
/// <param name="Page">The part after the lab's address; empty for the day.</param>
public sealed record LabHead(string Page, string Title, string Lead, LabState State, LabAddress At)
{
    /// <summary>The pages of the lab, in the order of the navigation.</summary>
    public static IReadOnlyList<string> Pages { get; } = ["", "shapes", "models", "threshold", "mistakes", "data"];
}
