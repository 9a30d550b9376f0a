using System.Globalization;

namespace Registry.Web.Branding;

/// <summary>The grounds that a brand colour is read on, and what follows from the colour. The grounds repeat the tokens of <c>registry.css</c>.</summary>
/// <param name="Grounds">Name and colour of each ground under text in the brand colour.</param>
/// <param name="OnBrand">The colour of words on a button.</param>
/// <param name="Deepening">What the colour is mixed with under the pointer.</param>
internal sealed record BrandPalette(IReadOnlyList<(string Name, Colour Colour)> Grounds, Colour OnBrand, Colour Deepening)
{
    private const double TextNeeds = 4.5;
    private const double ShareUnderPointer = 0.35;

    public static readonly BrandPalette Light = new(
        [("the page", Colour.Parse("#fbfaf6")), ("a raised part", Colour.White), ("a note", Colour.Parse("#eef4f5"))], Colour.White, Colour.Black);

    public static readonly BrandPalette Dark = new(
        [("the page", Colour.Parse("#14171a")), ("a raised part", Colour.Parse("#1c2024")), ("a note", Colour.Parse("#1b2a2e"))], Colour.Parse("#0d1a1e"), Colour.White);

    public Colour UnderPointer(Colour brand) => brand.MixedWith(Deepening, ShareUnderPointer);

    /// <summary>The pair that cannot be read, as the end of a sentence; null when all can.</summary>
    public string? Fault(Colour brand)
    {
        var pairs = Grounds.Select(ground => (What: $"as text on {ground.Name} ({ground.Colour})", Contrast: brand.ContrastWith(ground.Colour)))
            .Append((What: $"under the words of a button ({OnBrand})", Contrast: brand.ContrastWith(OnBrand)))
            .ToList();
        var worst = pairs.MinBy(pair => pair.Contrast);
        // Rounded down: 4.49 must not read as 4.5.
        var figure = (Math.Floor(worst.Contrast * 10) / 10).ToString("0.0", CultureInfo.InvariantCulture);
        return worst.Contrast >= TextNeeds
            ? null
            : $"{worst.What} its contrast is {figure}:1, and text needs {TextNeeds.ToString(CultureInfo.InvariantCulture)}:1. Give a {(this == Light ? "darker" : "paler")} colour.";
    }
}
