using CsCheck;
using Registry.Domain.Bodies;

namespace Registry.Domain.Tests.Bodies;

public sealed class SirenTests
{
    // Eight free digits and the one ninth that checks them.
    private static readonly Gen<string> Numbers = Gen.Char["0123456789"].Array[8].Select(free =>
        Assert.Single("0123456789".Select(check => new string(free) + check), Siren.IsValid));

    // 732829320 is the example of the Luhn check in INSEE's documentation of the SIREN.
    [Theory]
    [InlineData("732829320", true)]
    [InlineData("732829321", false)]
    [InlineData("73282932", false)]
    [InlineData("7328293200", false)]
    [InlineData("732 829 320", false)]
    [InlineData("73282932O", false)]
    [InlineData("٧٣٢٨٢٩٣٢٠", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsValid_Text_AsksForNineDigitsThatCheck(string? text, bool expected) => Assert.Equal(expected, Siren.IsValid(text));

    [Fact]
    public void IsValid_AnySingleWrongDigit_IsFalse() => Numbers.Sample(number =>
    {
        for (var place = 0; place < number.Length; place++)
        {
            foreach (var wrong in "0123456789".Where(digit => digit != number[place]))
            {
                Assert.False(Siren.IsValid(number[..place] + wrong + number[(place + 1)..]));
            }
        }
    }, iter: 100);

    // The Luhn check cannot tell 09 from 90: every other swap of neighbours is found.
    [Fact]
    public void IsValid_SwapOfNeighbours_IsFalseExceptForNoughtAndNine() => Numbers.Sample(number =>
    {
        for (var place = 0; place + 1 < number.Length; place++)
        {
            var pair = number.Substring(place, 2);
            var swapped = number[..place] + pair[1] + pair[0] + number[(place + 2)..];
            Assert.Equal(pair[0] == pair[1] || pair is "09" or "90", Siren.IsValid(swapped));
        }
    });
}
