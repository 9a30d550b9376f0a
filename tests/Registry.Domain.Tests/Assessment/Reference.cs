using System.Text.Json.Nodes;
using Registry.Domain.Assessment;

namespace Registry.Domain.Tests.Assessment;

internal static class Reference
{
    /// <summary>What the reference output prints for one result.</summary>
    public static JsonObject Of(JsonNode id, AssessmentResult result)
    {
        using var output = new MemoryStream();
        ReferenceOutput.Write(output, [(id, result)]);
        output.Position = 0;
        return JsonNode.Parse(output)!.AsArray().Single()!.AsObject();
    }
}
