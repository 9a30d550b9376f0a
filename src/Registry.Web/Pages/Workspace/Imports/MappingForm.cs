using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Columns;
using Registry.Web.Services.Imports;

namespace Registry.Web.Pages.Workspace.Imports;

/// <summary>The fields of the form that says where columns go and what their words mean; they are numbered as columns and words are shown.</summary>
public static class MappingForm
{
    private const int MostWords = 40;
    private const int LongestWord = 200;

    public static string TargetName(int column) => $"target-{column}";

    public static string WordName(int column, int word) => $"word-{column}-{word}";

    /// <summary>The words of a column that may be given another meaning, the commonest first.</summary>
    public static IReadOnlyList<RecodedValue> Words(CheckedFile file, CheckedColumn column) => column.Choice is null
        ? []
        : [.. file.Recodings.Where(recoding => recoding.Column == column.Name && recoding.Raw.Length <= LongestWord).Take(MostWords)];

    /// <summary>What a person chose, in the form and before; null where they left all as proposed.</summary>
    public static ColumnMapping? Read(IFormCollection form, CheckedFile file, ColumnMapping? before, QuestionnaireDefinition questionnaire)
    {
        var chosen = (before?.Columns ?? []).DistinctBy(column => column.Column).ToDictionary(column => column.Column, StringComparer.Ordinal);
        var items = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var rank = 0; rank < file.Columns.Count; rank++)
        {
            var column = file.Columns[rank];
            var target = form[TargetName(rank)] is [{ } typed] && IsTarget(typed, questionnaire) ? typed : column.Mapped.Target;
            var item = items[target] = items.GetValueOrDefault(target) + 1;
            var mapped = target == column.Mapped.Target
                ? column.Mapped with { Values = Values(form, file, rank) }
                : new MappedColumn(column.Name, target, Item: item > 1 ? $"{item}" : null);
            if (mapped.Target != column.Mapped.Target || mapped.Values != column.Mapped.Values)
            {
                chosen[column.Name] = mapped;
            }
        }

        return chosen.Count == 0 ? null : new ColumnMapping([.. chosen.Values]);
    }

    /// <summary>The very same list where nothing was changed.</summary>
    private static IReadOnlyDictionary<string, string?>? Values(IFormCollection form, CheckedFile file, int rank)
    {
        var column = file.Columns[rank];
        var words = Words(file, column);
        var values = new Dictionary<string, string?>(column.Mapped.Values ?? new Dictionary<string, string?>(), StringComparer.Ordinal);
        var isChanged = false;
        for (var word = 0; word < words.Count; word++)
        {
            if (form[WordName(rank, word)] is not [{ } typed])
            {
                continue;
            }

            var value = column.Choice!.Options.FirstOrDefault(option => option.Value == typed)?.Value;
            if (value != words[word].Value)
            {
                values[words[word].Raw] = value;
                isChanged = true;
            }
        }

        return isChanged ? values : column.Mapped.Values;
    }

    private static bool IsTarget(string typed, QuestionnaireDefinition questionnaire) =>
        typed is ColumnTarget.Id or ColumnTarget.Ignore || Target.Find(ColumnTarget.Resolve(typed), questionnaire) is not null;
}
