using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Registry.Domain.Tests.Questionnaire;

public class DefinitionSchemaTests
{
    [Fact]
    public async Task Validate_OurDefinition_FitsTheSchemaOfEditors()
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath(), TestContext.Current.CancellationToken);

        var errors = schema.Validate(ToJson(DefinitionFile.Text));

        Assert.Empty(errors.Select(e => e.ToString()));
    }

    [Theory]
    [InlineData("- id: FIN-03", "tier: essential", "tier: esential")]
    [InlineData("- id: FIN-03", "order: 17", "rank: 17")]
    [InlineData("- id: DRO-10", "EXP-01, in:", "EXP-01, is:")]
    [InlineData("- id: DRO-10", "          en: 'Yes'\n", "")]
    public async Task Validate_BrokenDefinition_IsRefused(string after, string right, string wrong)
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath(), TestContext.Current.CancellationToken);

        var errors = schema.Validate(ToJson(DefinitionFile.Break(DefinitionFile.Text, after, right, wrong, out _)));

        Assert.NotEmpty(errors);
    }

    private static string SchemaPath() =>
        Path.Combine(RepositoryRoot.Path, "src", "Registry.Domain", "Questionnaire", "Definitions", "questionnaire.schema.json");

    private static string ToJson(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return ToJson(stream.Documents[0].RootNode)!.ToJsonString();
    }

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, ToJson(pair.Value)))),
        YamlSequenceNode items => new JsonArray([.. items.Select(ToJson)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain } plain
            when decimal.TryParse(plain.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalarNode text => JsonValue.Create(text.Value),
        _ => null,
    };
}
