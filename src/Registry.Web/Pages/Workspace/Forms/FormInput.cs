using Registry.Domain.Questionnaire;

namespace Registry.Web.Pages.Workspace.Forms;

/// <summary>One input of a form value: the whole item, or a part of a group.</summary>
public sealed record FormInput(FormValue Value, string Name, Field Field)
{
    public string Label { get; init; } = "";

    /// <summary>The label is the page's title.</summary>
    public bool IsTitle { get; init; }

    public string Text => Value.Text(Name);

    public IReadOnlyList<string> Chosen => Value.Of(Name);

    public IReadOnlyList<string> Errors => [.. Value.ErrorsOf(Name)];

    public bool IsWholeItem => Name == Value.Item.Path;
}
