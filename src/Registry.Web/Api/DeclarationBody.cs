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
            return (null, ApiProblems.Of("media-type-not-supported", ApiProblems.Say("media-type-not-supported")));
        }

        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            if (bytes.Length + read > LongestBody)
            {
                return (null, ApiProblems.Of("too-large", ApiProblems.Say("too-large")));
            }

            bytes.Write(buffer, 0, read);
        }

        if (HalfCharacter(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) is var (line, place))
        {
            return (null, ApiProblems.Of("body-not-json", ApiProblems.Say("body-not-json-half-character", line, place)));
        }

        try
        {
            var options = new JsonDocumentOptions { MaxDepth = DeepestNesting, AllowDuplicateProperties = false };
            return (JsonNode.Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), documentOptions: options), null);
        }
        catch (JsonException fault)
        {
            return (null, ApiProblems.Of("body-not-json", ApiProblems.Say("body-not-json", (fault.LineNumber ?? 0) + 1, (fault.BytePositionInLine ?? 0) + 1)));
        }
    }

    /// <summary>Where a text escapes half of a character, such as <c>\ud800</c> alone: grammatical JSON that no text can hold.</summary>
    /// <returns>Line and byte from 1; null where there is none, or where something else is wrong first.</returns>
    private static (int Line, int Place)? HalfCharacter(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = DeepestNesting });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            var before = json[..(int)reader.TokenStartIndex];
            return (before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
        }

        return null;
    }
}
