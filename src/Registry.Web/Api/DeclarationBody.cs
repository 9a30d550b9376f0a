using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Registry.Web.Api;

/// <summary>Reads the JSON that a program sends, never more than a notice can need.</summary>
internal static class DeclarationBody
{
    private const int LongestBody = 1024 * 1024;
    private const int DeepestNesting = 16;

    public static async Task<(JsonNode? Node, ProblemHttpResult? Refused)> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            return (null, ApiProblems.Of("media-type-not-supported", "Send “Content-Type: application/json”."));
        }

        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            if (bytes.Length + read > LongestBody)
            {
                return (null, ApiProblems.Of("too-large", "A declaration has at most 1 MiB (1,048,576 bytes)."));
            }

            bytes.Write(buffer, 0, read);
        }

        try
        {
            var options = new JsonDocumentOptions { MaxDepth = DeepestNesting, AllowDuplicateProperties = false };
            return (JsonNode.Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), documentOptions: options), null);
        }
        catch (JsonException fault)
        {
            return (null, ApiProblems.Of("body-not-json", $"Line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}: {fault.Message}"));
        }
    }
}
