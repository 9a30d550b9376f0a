using System.Collections.Frozen;

namespace Registry.Domain.Standards.Reading;

/// <summary>What a spreadsheet program shows where a formula failed (ECMA-376, 18.17.3, and its French forms; LibreOffice also <c>Err:502</c>): it says nothing about an algorithm.</summary>
internal static class SpreadsheetError
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#GETTING_DATA", "#NOM?", "#VALEUR!", "#NOMBRE!", "#NUL!");

    public static bool Is(string text) =>
        text is ['#', ..] ? Words.Contains(text) : text.Length == 7 && text.StartsWith("Err:5", StringComparison.Ordinal) && char.IsAsciiDigit(text[5]) && char.IsAsciiDigit(text[6]);
}
