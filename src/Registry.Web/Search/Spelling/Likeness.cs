namespace Registry.Web.Search.Spelling;

/// <summary>How likely a word is to be what was meant; lower is likelier.</summary>
internal static class Likeness
{
    /// <summary>People rarely miss the first letter.</summary>
    private const double OtherFirstLetter = 1.2;

    /// <summary>Between words as near, the one of more notices; never against a nearer one.</summary>
    private const double MostForFrequency = 0.8;

    public static double Of(int slips, bool sameFirstLetter, int notices) =>
        slips + (sameFirstLetter ? 0 : OtherFirstLetter) - Math.Min(MostForFrequency, Math.Log10(notices + 1) / 5);
}
