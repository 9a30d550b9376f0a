using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Registry.Web.Api.OpenApi;

/// <summary>Completes the schemas: what each member means, and the shapes inside a notice that only its definition knows.</summary>
internal static class SchemaDescription
{
    public const string Declaration = "Declaration";
    public const string Problem = "Problem";

    private const string StatedValue = "StatedValue";

    public static Task WriteAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        AddStatedValue(document);
        AddDeclaration(document);
        AddProblem(document);
        var schemas = document.Components!.Schemas!;
        foreach (var name in (string[])["Notice", "Draft"])
        {
            Member(schemas, name, "header", ValuesByName(document));
            Member(schemas, name, "answers", ValuesByName(document));
        }

        Member(schemas, "Notice", "body", Object(("id", JsonSchemaType.String), ("name", JsonSchemaType.String), ("siren", JsonSchemaType.String | JsonSchemaType.Null), ("fictional", JsonSchemaType.Boolean)));
        Member(schemas, "Notice", "source", Object(("format", JsonSchemaType.String), ("id", JsonSchemaType.String), ("url", JsonSchemaType.String), ("licence", JsonSchemaType.String)));
        Member(schemas, "Notice", "definition", Object(("id", JsonSchemaType.String), ("version", JsonSchemaType.String)));
        // Left out where a field or a question has none.
        schemas["Field"].Required?.ExceptWith(["help", "maximumLength", "options", "fields"]);
        schemas["Question"].Required?.ExceptWith(["help", "maximumLength", "unit", "options"]);
        foreach (var (name, schema) in schemas)
        {
            Describe(name, schema);
        }

        return Task.CompletedTask;
    }

    /// <summary>A declaration that a program might send first.</summary>
    public static JsonObject DeclarationExample() => new()
    {
        ["language"] = "fr",
        ["header"] = new JsonObject
        {
            ["title"] = "Tarif de la cantine",
            ["policy_area"] = new JsonArray("education"),
            ["lifecycle"] = new JsonObject { ["stage"] = "in_use" },
            ["source_code"] = new JsonObject { ["state"] = "withheld", ["value"] = new JsonObject { ["published"] = "no" }, ["ground"] = "CRPA L.311-5" },
        },
        ["answers"] = new JsonObject { ["HUM-01"] = "full_auto", ["HUM-03"] = new JsonObject { ["state"] = "unknown" } },
    };

    private static void Describe(string name, IOpenApiSchema schema)
    {
        if (schema is OpenApiSchema component)
        {
            component.Description ??= ApiWording.English.Find($"Shape.{name}");
        }

        foreach (var (member, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            property.Description ??= ApiWording.English.Find($"Member.{name}-{member}") ?? ApiWording.English.Find($"Member.{member}");
        }
    }

    private static void Member(IDictionary<string, IOpenApiSchema> schemas, string schema, string member, IOpenApiSchema shape) => schemas[schema].Properties![member] = shape;

    private static OpenApiSchema ValuesByName(OpenApiDocument document) =>
        new() { Type = JsonSchemaType.Object, AdditionalProperties = new OpenApiSchemaReference(StatedValue, document) };

    private static OpenApiSchema Object(params (string Name, JsonSchemaType Type)[] members) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = members.ToDictionary(
            member => member.Name,
            member => (IOpenApiSchema)new OpenApiSchema { Type = member.Type, Description = ApiWording.English.Find($"Member.{member.Name}") }),
    };

    private static void AddStatedValue(OpenApiDocument document) => document.AddComponent(StatedValue, new OpenApiSchema
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "state" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["state"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["disclosed", "withheld", "internal", "notApplicable", "unknown"] },
            ["value"] = new OpenApiSchema(),
            ["ground"] = new OpenApiSchema { Type = JsonSchemaType.String },
        },
        Examples = [new JsonObject { ["state"] = "disclosed", ["value"] = "default_followed" }],
    });

    private static void AddDeclaration(OpenApiDocument document)
    {
        OpenApiSchema Values() => new()
        {
            Type = JsonSchemaType.Object,
            AdditionalProperties = new OpenApiSchema
            {
                AnyOf = [new OpenApiSchemaReference(StatedValue, document), new OpenApiSchema { Description = ApiWording.English.Text("Member.PlainValue") }],
            },
        };
        document.AddComponent(Declaration, new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["language"] = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[a-z]{2}$" },
                ["header"] = Values(),
                ["answers"] = Values(),
            },
            Examples = [DeclarationExample()],
        });
    }

    private static void AddProblem(OpenApiDocument document) => document.AddComponent(Problem, new OpenApiSchema
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "title", "status", "code" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri-reference" },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. ApiProblemKind.All.Select(kind => (JsonNode)kind.Code)] },
            ["parameter"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["allowed"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            ["errors"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Errors() },
            ["conflicts"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Conflicts(document) },
            ["id"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null },
            ["withdrawnAt"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = "date-time" },
            ["ground"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null },
            ["versions"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Object(("number", JsonSchemaType.Integer), ("publishedAt", JsonSchemaType.String), ("sha256", JsonSchemaType.String)) },
            ["traceId"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["currentVersion"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
        },
        Examples = [new JsonObject
        {
            ["type"] = "/api#parameter-invalid",
            ["title"] = ApiWording.English.Text("Code.parameter-invalid.Title"),
            ["status"] = 400,
            ["detail"] = "The parameter “sort” cannot be “size”. It takes: relevance, newest, title.",
            ["code"] = "parameter-invalid",
            ["parameter"] = "sort",
            ["allowed"] = new JsonArray("relevance", "newest", "title"),
        }],
    });

    private static OpenApiSchema Errors() =>
        Object(("path", JsonSchemaType.String), ("code", JsonSchemaType.String), ("message", JsonSchemaType.String), ("nearest", JsonSchemaType.String | JsonSchemaType.Null));

    private static OpenApiSchema Conflicts(OpenApiDocument document)
    {
        var conflict = Object(("path", JsonSchemaType.String), ("changedAt", JsonSchemaType.String | JsonSchemaType.Null));
        conflict.Properties!["stored"] = new OpenApiSchemaReference(StatedValue, document);
        conflict.Properties["sent"] = new OpenApiSchemaReference(StatedValue, document);
        return conflict;
    }
}
