using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Registry.Domain.Questionnaire;
using Registry.Web.Api.Parameters;

namespace Registry.Web.Api.OpenApi;

/// <summary>Completes each operation with its texts, its parameters as they are checked, and its refusals.</summary>
internal static class OperationDescription
{
    private static readonly string[] Kept = ["200", "201"];

    public static Task WriteAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var id = operation.OperationId ?? throw new InvalidOperationException($"The operation at {context.Description.RelativePath} has no name.");
        var wording = ApiWording.English;
        operation.Summary = wording.Text($"Operation.{id}.Summary");
        operation.Description = wording.Text($"Operation.{id}.Description");
        var definition = context.ApplicationServices.GetRequiredService<DefinitionCatalogue>().Current;
        var taken = metadata.OfType<TakenParameters>().SelectMany(parameters => parameters.All);
        operation.Parameters =
        [
            .. (operation.Parameters ?? []).Where(parameter => parameter.In == ParameterLocation.Path).Select(parameter => InPath(parameter.Name!)),
            .. taken.Select(parameter => InQuery(parameter, definition)),
            .. InHeader(context.Description.HttpMethod, metadata),
        ];
        var responses = operation.Responses ?? [];
        foreach (var status in responses.Keys.Where(status => !Kept.Contains(status)).ToList())
        {
            responses.Remove(status);
        }

        DescribeSuccess(responses, metadata);
        string[] cursor = operation.Parameters.Any(parameter => parameter.Name == ApiParameters.Cursor.Name) ? ["cursor-not-understood"] : [];
        AddRefusals(responses, [.. metadata.OfType<OperationProblems>().First().Codes, .. cursor], context.Document!);
        operation.Responses = responses;
        // An empty requirement says that everybody may.
        operation.Security = metadata.OfType<NeedsBodyTokenAttribute>().Any()
            ? [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiDocument.SecurityScheme, context.Document)] = [] }]
            : [new OpenApiSecurityRequirement()];

        if (context.Description.HttpMethod == HttpMethods.Put)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = wording.Text("Document.Declaration"),
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/json"] = new()
                    {
                        Schema = new OpenApiSchemaReference(SchemaDescription.Declaration, context.Document),
                        Example = SchemaDescription.DeclarationExample(),
                    },
                },
            };
        }

        return Task.CompletedTask;
    }

    private static OpenApiParameter InPath(string name) => new()
    {
        Name = name,
        In = ParameterLocation.Path,
        Required = true,
        Description = ApiWording.English.Text($"Path.{name}"),
        Schema = name == "number" ? new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" } : new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiParameter InQuery(ApiParameter parameter, QuestionnaireDefinition definition)
    {
        var schema = new OpenApiSchema { Type = parameter.Kind == ParameterKind.Whole ? JsonSchemaType.Integer : JsonSchemaType.String };
        switch (parameter.Kind)
        {
            case ParameterKind.Choice:
                schema.Enum = [.. parameter.ValuesIn(definition).Select(value => (JsonNode)value)];
                break;
            case ParameterKind.Day:
                schema.Format = "date";
                break;
            case ParameterKind.Month:
                schema.Pattern = "^[0-9]{4}-[0-9]{2}$";
                break;
            case ParameterKind.Whole:
                schema.Minimum = parameter.Minimum.ToString(CultureInfo.InvariantCulture);
                schema.Maximum = parameter.Maximum == int.MaxValue ? null : parameter.Maximum.ToString(CultureInfo.InvariantCulture);
                break;
        }

        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = ApiWording.English.Text($"Parameter.{parameter.Name}"),
            Schema = parameter.Repeatable ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = schema } : schema,
            Example = parameter.Example is { } example ? parameter.Repeatable ? new JsonArray(example) : JsonValue.Create(example) : null,
        };
    }

    private static IEnumerable<OpenApiParameter> InHeader(string? method, IList<object> metadata)
    {
        if (method == HttpMethods.Put)
        {
            yield return Header("If-Match");
        }
        else if (!metadata.OfType<NeedsBodyTokenAttribute>().Any())
        {
            yield return Header("If-None-Match");
        }
    }

    private static OpenApiParameter Header(string name) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = ApiWording.English.Text($"Header.{name}"),
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static void DescribeSuccess(OpenApiResponses responses, IList<object> metadata)
    {
        foreach (var (status, response) in responses.Where(response => response.Value is OpenApiResponse))
        {
            var described = (OpenApiResponse)response;
            described.Description = ApiWording.English.Text($"Status.{status}");
            described.Headers = new Dictionary<string, IOpenApiHeader>
            {
                ["ETag"] = new OpenApiHeader { Description = ApiWording.English.Text("Header.ETag"), Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
            };
        }

        // Files have no schema, but they have a type.
        foreach (var type in metadata.OfType<IProducesResponseTypeMetadata>().Where(produced => produced.StatusCode == StatusCodes.Status200OK).SelectMany(produced => produced.ContentTypes))
        {
            var described = (OpenApiResponse)responses["200"];
            described.Content ??= new Dictionary<string, OpenApiMediaType>();
            described.Content.TryAdd(type, new OpenApiMediaType());
        }

        if (!metadata.OfType<NeedsBodyTokenAttribute>().Any())
        {
            responses["304"] = new OpenApiResponse { Description = ApiWording.English.Text("Status.304") };
        }
    }

    private static void AddRefusals(OpenApiResponses responses, string[] codes, OpenApiDocument document)
    {
        foreach (var refusals in codes.Concat(ApiProblemKind.OfEveryOperation).Select(ApiProblemKind.Of).GroupBy(kind => kind.Status).OrderBy(group => group.Key))
        {
            var response = new OpenApiResponse
            {
                Description = string.Join("\n", refusals.Select(kind => $"`{kind.Code}`: {ApiWording.English.Text($"Code.{kind.Code}.Title")}.")),
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(SchemaDescription.Problem, document) },
                },
            };
            if (refusals.Key == StatusCodes.Status429TooManyRequests)
            {
                response.Headers = new Dictionary<string, IOpenApiHeader>
                {
                    ["Retry-After"] = new OpenApiHeader { Description = ApiWording.English.Text("Header.Retry-After"), Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } },
                };
            }

            responses[refusals.Key.ToString(CultureInfo.InvariantCulture)] = response;
        }
    }
}
