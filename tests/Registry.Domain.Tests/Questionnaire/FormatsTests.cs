using CsCheck;
using Registry.Domain.Questionnaire.Answers;

namespace Registry.Domain.Tests.Questionnaire;

public class FormatsTests
{
    /// <summary>732829320 is the worked example of the French statistical office's own explanation of the check digit.</summary>
    [Theory]
    [InlineData("732829320", true)]
    [InlineData("732829321", false)]
    [InlineData("73282932", false)]
    [InlineData("7328293200", false)]
    [InlineData("73282932O", false)]
    [InlineData("", false)]
    public void IsSiren_ChecksLengthAndLastDigit(string text, bool expected) => Assert.Equal(expected, Formats.IsSiren(text));

    [Fact]
    public void IsLuhn_OneDigitMistyped_IsAlwaysSeen() =>
        Gen.Select(Gen.Int[0, 8], Gen.Int[1, 9]).Sample((place, shift) =>
        {
            var digits = "732829320".ToCharArray();
            digits[place] = (char)('0' + ((digits[place] - '0' + shift) % 10));
            return !Formats.IsLuhn(new string(digits));
        });

    [Theory]
    [InlineData("accueil@valbrune.example", true)]
    [InlineData("accueil+creche@mairie.valbrune.example", true)]
    [InlineData("Accueil <accueil@valbrune.example>", false)]
    [InlineData("accueil@", false)]
    [InlineData("accueil valbrune.example", false)]
    [InlineData("a@b@c.example", false)]
    public void IsEmail_AcceptsOneBareAddress(string text, bool expected) => Assert.Equal(expected, Formats.IsEmail(text));

    [Theory]
    [InlineData("01 23 45 67 89", true)]
    [InlineData("3939", true)]
    [InlineData("+44 (0)20 7946 0000", true)]
    [InlineData("12", false)]
    [InlineData("1+2345", false)]
    public void IsPhone_AcceptsWhatPeopleWrite(string text, bool expected) => Assert.Equal(expected, Formats.IsPhone(text));

    [Fact]
    public void Matches_ExpressionThatWouldStall_GivesUp() => Assert.False(Formats.Matches(new string('a', 40) + "!", "^(a+)+$"));
}
