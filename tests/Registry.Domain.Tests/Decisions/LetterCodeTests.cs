using CsCheck;
using Registry.Domain.Decisions;
using Registry.Domain.Notices;

namespace Registry.Domain.Tests.Decisions;

public sealed class LetterCodeTests
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    [Fact]
    public void Read_AsPeopleCopyIt_FindsTheCode() => Gen.Int[0, 11].Sample(way =>
    {
        var id = NoticeId.New();
        var text = id.ToString();
        var typed = way switch
        {
            0 => text,
            1 => text.ToUpperInvariant(),
            2 => $"  {text[..3]} {text[3..6]} {text[6..]} ",
            3 => $"{text[..3]}-{text[3..6]}–{text[6..]}",
            4 => $"{text[..3]}\u00A0{text[3..6]}\u2011{text[6..]}.",
            5 => text.Replace('0', 'O').Replace('1', 'l'),
            6 => text.Replace('1', 'I').Replace('v', 'U'),
            7 => $"https://registre.example/n/{text}",
            8 => $"https://registre.example/fr/notices/{text}/places-ecole?x=1",
            9 => $"registre.example/en/decision/{text}#rights",
            10 => string.Concat(text.ToUpperInvariant().Select(unit => (char)(unit + 0xFEE0))),
            _ => text.Replace('a', 'а').Replace('c', 'С').Replace('p', 'р'),
        };
        return LetterCode.Read(typed).Id == id;
    });

    [Fact]
    public void Read_WithOneWrongCharacter_IsMistyped() => Gen.Select(Gen.Int[0, 8], Gen.Int[1, 31]).Sample((place, shift) =>
    {
        var code = NoticeId.New().ToString().ToCharArray();
        code[place] = Alphabet[(Alphabet.IndexOf(code[place], StringComparison.Ordinal) + shift) % 32];
        var read = LetterCode.Read(new string(code));
        return read.Id is null && read.Fault == LetterCodeFault.Mistyped;
    });

    [Theory]
    [InlineData("abc", LetterCodeFault.TooShort, 3)]
    [InlineData("2026-1234567890", LetterCodeFault.TooLong, 14)]
    [InlineData("", LetterCodeFault.TooShort, 0)]
    public void Read_OfAnotherLength_CountsWhatWasTyped(string typed, LetterCodeFault fault, int count)
    {
        var read = LetterCode.Read(typed);

        Assert.Equal((null, fault, count), (read.Id, read.Fault, read.Count));
    }

    [Theory]
    [InlineData("abc@efghj", "@")]
    [InlineData("abcéefghj", "é")]
    [InlineData("abc😀efghj", "😀")]
    public void Read_WithAStrangeSign_NamesIt(string typed, string sign)
    {
        var read = LetterCode.Read(typed);

        Assert.Equal((LetterCodeFault.StrangeCharacter, sign), (read.Fault, read.Strange));
    }

    [Fact]
    public void Read_OfAnything_EndsWithACodeOrAFault() =>
        Gen.String.Sample(typed => LetterCode.Read(typed) is var read && (read.Id is not null) == (read.Fault == LetterCodeFault.None));
}
