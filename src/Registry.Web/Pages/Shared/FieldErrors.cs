using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Registry.Web.Pages.Shared;

/// <summary>What is wrong with the fields of a form, kept in the model state, where the layout and the fields find it.</summary>
public static class FieldErrors
{
    public static void Add(this ModelStateDictionary state, ValidationResult result)
    {
        foreach (var error in result.Errors)
        {
            state.AddModelError(error.PropertyName, error.ErrorMessage);
        }
    }

    /// <summary>The first error of a field; null when it has none.</summary>
    public static string? Error(this ModelStateDictionary state, string field) =>
        state.TryGetValue(field, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;

    /// <summary>One line per field, for the error summary.</summary>
    public static IReadOnlyList<(string Anchor, string Message)> Summary(this ModelStateDictionary state) =>
        [.. state.Keys.Where(key => state.Error(key) is not null).Select(key => (key, state.Error(key)!))];
}
