using Microsoft.Extensions.Localization;
using Registry.Domain.Notices;
using Registry.Web.Resources;

namespace Registry.Web.Pages.Workspace.Forms;

/// <summary>What is wrong with a posted form, in words and at the input that holds it.</summary>
public sealed class FormCheck(IStringLocalizer<WorkspaceTexts> texts)
{
    private static readonly string[] CommonInputs = ["do", "__RequestVerificationToken"];

    /// <summary>False when the form posts an input that none of the items has: a page of another notice, or a made-up request.</summary>
    public bool OnlyKnownInputs(IFormCollection form, IReadOnlyList<FormItem> items, FormReader reader)
    {
        var known = items.SelectMany(reader.Names).Concat(CommonInputs).ToHashSet(StringComparer.Ordinal);
        return form.Keys.All(known.Contains);
    }

    public IReadOnlyList<FormError> Errors(FormValue value, StatedValue? stated) => [];
}
