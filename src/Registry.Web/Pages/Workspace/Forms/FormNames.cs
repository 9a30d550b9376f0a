using System.Globalization;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Pages.Workspace.Forms;

/// <summary>Names of the inputs of a form, and the ids that labels and errors point to.</summary>
public static class FormNames
{
    public static string Part(string name, Field group, int row, Field part) => group.Repeatable
        ? string.Create(CultureInfo.InvariantCulture, $"{name}[{row}].{part.Id}")
        : $"{name}.{part.Id}";

    public static string State(string path) => "state:" + path;

    public static string Ground(string path) => "ground:" + path;

    public static string Version(string path) => "version:" + path;

    public static string Rows(string path) => "rows:" + path;

    /// <summary>An id that CSS and fragments can name.</summary>
    public static string Id(string input) => "f-" + string.Concat(input.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-'));

    public static string ErrorId(string input) => Id(input) + "-error";

    public static string HintId(string input) => Id(input) + "-hint";
}
