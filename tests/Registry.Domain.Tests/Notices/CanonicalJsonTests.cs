using System.Text.Json.Nodes;
using CsCheck;
using Registry.Domain.Notices;

namespace Registry.Domain.Tests.Notices;

public sealed class CanonicalJsonTests
{
    private static readonly Gen<JsonNode?> Nodes = Gen.Recursive<JsonNode?>((depth, inner) => depth > 3
        ? Leaves()
        : Gen.Frequency(
            (3, Leaves()),
            (1, inner.Array[0, 4].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())]))),
            (1, Gen.Select(Gen.String, inner).Array[0, 4].Select(members => (JsonNode?)new JsonObject(
                members.DistinctBy(member => member.Item1).Select(member => KeyValuePair.Create(member.Item1, member.Item2?.DeepClone())))))));

    // RFC 8785, section 3.2.3.
    [Fact]
    public void Write_TheOrderExampleOfTheRfc_SortsByCodeUnits()
    {
        var node = JsonNode.Parse(
            """
            {"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
             "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"}
            """);

        Assert.Equal(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\","
            + "\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
            CanonicalJson.Write(node));
    }

    // RFC 8785, section 3.2.2, without its decimal numbers.
    [Fact]
    public void Write_TheStringExampleOfTheRfc_EscapesAsLittleAsPossible()
    {
        var node = JsonNode.Parse("""{"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}""");

        Assert.Equal("""{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}""", CanonicalJson.Write(node));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("1e3", "1000")]
    [InlineData("12.0", "12")]
    [InlineData("-9007199254740991", "-9007199254740991")]
    public void Write_WholeNumber_HasOneWriting(string number, string expected) => Assert.Equal(expected, CanonicalJson.Write(JsonNode.Parse(number)));

    [Theory]
    [InlineData("0.5")]
    [InlineData("1e-3")]
    [InlineData("9007199254740992")]
    [InlineData("1e400")]
    public void Write_DecimalOrTooLargeNumber_IsRefused(string number) =>
        Assert.Throws<FormatException>(() => CanonicalJson.Write(JsonNode.Parse(number)));

    // Given as code units: an attribute cannot hold half of a pair.
    [Theory]
    [InlineData(0xd800)]
    [InlineData(0xdc00, 0x61)]
    [InlineData(0x61, 0xd800, 0x62)]
    [InlineData(0xd800, 0xd800)]
    [InlineData(0xde00, 0xd83d)]
    public void Write_HalfOfASurrogatePair_IsRefusedInValuesAndNames(params int[] units)
    {
        var text = string.Concat(units.Select(unit => (char)unit));

        Assert.Throws<FormatException>(() => CanonicalJson.Write(JsonValue.Create(text)));
        Assert.Throws<FormatException>(() => CanonicalJson.Write(new JsonObject { [text] = 1 }));
    }

    [Theory]
    [InlineData("""["\ud800"]""")]
    [InlineData("""{"\ud800": 1}""")]
    public void Write_HalfOfASurrogatePairFromAFile_IsAFormatErrorAndNoFault(string json) =>
        Assert.Throws<FormatException>(() => CanonicalJson.Write(JsonNode.Parse(json)));

    [Fact]
    public void Write_WhatItWroteBefore_WritesTheSame() => Nodes.Sample(node =>
    {
        var written = CanonicalJson.Write(node);

        Assert.Equal(written, CanonicalJson.Write(JsonNode.Parse(written)));
        Assert.True(JsonNode.DeepEquals(node, JsonNode.Parse(written)));
    });

    private static Gen<JsonNode?> Leaves() => Gen.OneOf(
        Gen.Const((JsonNode?)null),
        Gen.Bool.Select(value => (JsonNode?)JsonValue.Create(value)),
        Gen.Long[-(1L << 53) + 1, (1L << 53) - 1].Select(value => (JsonNode?)JsonValue.Create(value)),
        Gen.String.Select(value => (JsonNode?)JsonValue.Create(value)));
}
