using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Registry.Domain.Assessment;

/// <summary>
/// The stored shape of a result: the properties of <see cref="AssessmentResult"/> in camelCase, all of them always there (null when unknown);
/// words of enumerations in snake_case (<c>to_strengthen</c>, <c>in_use</c>); dates as yyyy-mm-dd; counts, levels and whole percents as
/// numbers; points, percents and shares that may have decimals as strings (<c>"54.4"</c>), so that every reader gets the same number.
/// The shape only grows: an older reader passes over what it does not know.
/// </summary>
public static class AssessmentJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        Converters = { new DecimalAsText(), new AnswerConverter(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    public static JsonObject Write(AssessmentResult result) => JsonSerializer.SerializeToNode(result, Options)!.AsObject();

    /// <exception cref="JsonException">Something is missing or of another shape.</exception>
    public static AssessmentResult Read(JsonObject stored) =>
        stored.Deserialize<AssessmentResult>(Options) ?? throw new JsonException("an assessment is expected");

    private static string Text(decimal number) => DecimalText.WithoutZeros(number).ToString(CultureInfo.InvariantCulture);

    private sealed class DecimalAsText : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            decimal.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new JsonException("a decimal number in a string is expected");

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));
    }

    /// <summary>An answer of the path: as written, save that a number with decimals becomes a string.</summary>
    private sealed class AnswerConverter : JsonConverter<JsonNode>
    {
        public override JsonNode? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonNode.Parse(ref reader);

        public override void Write(Utf8JsonWriter writer, JsonNode value, JsonSerializerOptions options)
        {
            if (value.GetValueKind() != JsonValueKind.Number)
            {
                value.WriteTo(writer);
            }
            else if (decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture) is var number && decimal.IsInteger(number))
            {
                writer.WriteNumberValue(DecimalText.WithoutZeros(number));
            }
            else
            {
                writer.WriteStringValue(Text(number));
            }
        }
    }
}
