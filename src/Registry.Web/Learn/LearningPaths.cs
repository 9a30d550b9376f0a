using System.Reflection;
using System.Text.Json;
using Registry.Web.Demonstration;

namespace Registry.Web.Learn;

/// <summary>The trainer's path in each interface language, as the embedded files tell it.</summary>
public static class LearningPaths
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = false };

    private static readonly Lazy<LearningPath> French = new(() => Read("fr"));

    private static readonly Lazy<LearningPath> English = new(() => Read("en"));

    /// <param name="language"><c>fr</c> or <c>en</c>.</param>
    public static LearningPath In(string language) => (language == "fr" ? French : English).Value;

    /// <exception cref="FormatException">The file does not have the shape of a path; the message says where.</exception>
    private static LearningPath Read(string language)
    {
        var name = $"learn/explainable-ai.{language}.yaml";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new FormatException($"{name} is not embedded.");
        using var text = new StreamReader(stream);
        try
        {
            return YamlValues.Read(text).Deserialize<LearningPath>(Shape) ?? throw new FormatException("The file is empty.");
        }
        catch (Exception fault) when (fault is FormatException or JsonException or YamlDotNet.Core.YamlException)
        {
            throw new FormatException($"{name} cannot be read: {fault.Message}", fault);
        }
    }
}
