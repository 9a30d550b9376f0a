using CsCheck;
using Registry.Domain.Notices;

namespace Registry.Domain.Tests.Notices;

public sealed class NoticeIdTests
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    // Eight free characters and the one ninth that checks them.
    private static readonly Gen<string> Ids = Gen.Char[Alphabet].Array[8].Select(free =>
        Assert.Single(Alphabet.Select(check => new string(free) + check), id => NoticeId.TryParse(id, out _)));

    [Fact]
    public void Parse_WhatNewWrites_IsTheSameId()
    {
        for (var i = 0; i < 500; i++)
        {
            var id = NoticeId.New();

            Assert.Equal(id, NoticeId.Parse(id.ToString()));
            Assert.Equal(9, id.ToString().Length);
        }
    }

    [Fact]
    public void Parse_AsPeopleCopyIt_IsTheSameId() => Ids.Sample(id =>
    {
        Assert.Equal(id, NoticeId.Parse(id.ToUpperInvariant()).ToString());
        Assert.Equal(id, NoticeId.Parse($" {id[..3]}-{id[3..6]} {id[6..]} ").ToString());
        Assert.Equal(id, NoticeId.Parse(id.Replace('0', 'O').Replace('1', 'l')).ToString());
    });

    [Fact]
    public void TryParse_AnySingleWrongCharacter_IsRefused() => Ids.Sample(id =>
    {
        for (var place = 0; place < id.Length; place++)
        {
            foreach (var wrong in Alphabet.Where(character => character != id[place]))
            {
                var miscopied = id[..place] + wrong + id[(place + 1)..];
                Assert.False(NoticeId.TryParse(miscopied, out _), $"{id} was read from {miscopied}.");
            }
        }
    }, iter: 100);

    [Fact]
    public void TryParse_AnySwapOfNeighbours_IsRefused() => Ids.Sample(id =>
    {
        for (var place = 0; place + 1 < id.Length; place++)
        {
            var swapped = id[..place] + id[place + 1] + id[place] + id[(place + 2)..];
            Assert.Equal(swapped == id, NoticeId.TryParse(swapped, out _));
        }
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00000000")]
    [InlineData("0000000000")]
    [InlineData("0000000u0")]
    [InlineData("00000000é")]
    [InlineData("00000000\u0660")]
    [InlineData("0 0 0 0 0 0 0 0 0                                 ")]
    public void TryParse_NoNoticeId_IsRefused(string? text)
    {
        Assert.False(NoticeId.TryParse(text, out _));
        Assert.Throws<FormatException>(() => NoticeId.Parse(text ?? ""));
    }
}
