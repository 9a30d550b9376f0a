namespace Registry.Domain;

/// <summary>One text in the two interface languages. Both are always present: the definition check refuses a gap.</summary>
public sealed record LocalisedText(string French, string English)
{
    /// <summary>The text in <paramref name="language"/> (ISO 639-1); English for any language other than French.</summary>
    public string In(string language) => language == "fr" ? French : English;
}
