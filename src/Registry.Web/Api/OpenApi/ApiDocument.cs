using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Registry.Web.Caching;
using Registry.Web.Setup;

namespace Registry.Web.Api.OpenApi;

/// <summary>The OpenAPI document, written from the endpoints themselves; the page about the API reads the same one.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";

    public const string SecurityScheme = "bodyToken";

    public static void AddApiDocument(this IServiceCollection services)
    {
        // Numbers are numbers: without this the document says that each may be a text as well.
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        services.AddSingleton<ApiDocumentOnce>();
        services.AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = endpoint => endpoint.ActionDescriptor.EndpointMetadata.OfType<OperationProblems>().Any();
            options.CreateSchemaReferenceId = type =>
                OpenApiOptions.CreateDefaultSchemaReferenceId(type)?.Replace("Contract", "", StringComparison.Ordinal);
            options.AddOperationTransformer(OperationDescription.WriteAsync);
            options.AddDocumentTransformer(DescribeAsync);
            options.AddDocumentTransformer(SchemaDescription.WriteAsync);
        });
    }

    public static void MapApiDocument(this IEndpointRouteBuilder endpoints) => endpoints.MapMethods(Links.OpenApi(), ReadEndpoints.Methods, AnswerAsync).ExcludeFromDescription().KeepAnswer();

    private static async Task<FileContentHttpResult> AnswerAsync(ApiDocumentOnce once, CancellationToken cancellation)
    {
        var document = await once.Document;
        using var text = new MemoryStream();
        await document.SerializeAsync(text, OpenApiSpecVersion.OpenApi3_1, OpenApiConstants.Json, cancellation);
        return TypedResults.File(text.ToArray(), "application/json; charset=utf-8");
    }

    private static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        var options = context.ApplicationServices.GetRequiredService<IOptions<RegistryOptions>>().Value;
        var publicUrl = options.PublicUrl.TrimEnd('/');
        document.Info = new OpenApiInfo
        {
            Title = $"{options.NameEnglish}: API",
            Version = "1",
            Description = ApiWording.English.Text("Document.Description"),
            License = new OpenApiLicense { Name = "Licence Ouverte 2.0", Identifier = "etalab-2.0" },
            Contact = new OpenApiContact
            {
                Name = options.Operator.Name ?? options.NameEnglish,
                Email = options.Operator.Contact,
                Url = new Uri(publicUrl + Links.About("en")),
            },
        };
        document.Servers = [new OpenApiServer { Url = publicUrl }];
        document.Tags = ApiTags.All.Select(tag => new OpenApiTag { Name = tag, Description = ApiWording.English.Text($"Tag.{tag}") }).ToHashSet();
        document.ExternalDocs = new OpenApiExternalDocs { Description = "The page about the API", Url = new Uri(publicUrl + Links.ApiDocumentation()) };
        document.Security = [];
        document.AddComponent(SecurityScheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = ApiWording.English.Text("Document.Token"),
        });
        foreach (var path in document.Paths.Values)
        {
            // HEAD answers as GET does: said once, for all.
            path.Operations?.Remove(HttpMethod.Head);
        }

        return Task.CompletedTask;
    }
}
