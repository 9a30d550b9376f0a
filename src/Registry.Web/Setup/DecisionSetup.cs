using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Registry.Web.Documents;
using Registry.Web.Documents.Letters;
using Registry.Web.Resources;
using Registry.Web.Services.Decisions;

namespace Registry.Web.Setup;

/// <summary>“I received a decision”: its pages, and its letters as files.</summary>
internal static class DecisionSetup
{
    private const string WithoutNotice = "{lang:language}/decision";
    private const string OfANotice = WithoutNotice + "/{id}";

    // Some editors read UTF-8 only where a mark says so.
    private static readonly UTF8Encoding Marked = new(encoderShouldEmitUTF8Identifier: true);

    public static void AddDecisions(this IServiceCollection services)
    {
        services.AddScoped<ITemplateRenderer, RazorTemplateRenderer>();
        services.AddScoped<LetterWriter>();
        services.AddScoped<DecisionFinder>();
        services.Configure<RazorPagesOptions>(pages =>
        {
            pages.Conventions.AddPageRoute("/Public/Decisions/Letter", WithoutNotice + "/letters/{kind}");
            pages.Conventions.AddPageRoute("/Public/Decisions/Mediator", WithoutNotice + "/mediator");
        });
    }

    public static void MapDecisions(this IEndpointRouteBuilder endpoints)
    {
        const string File = "/letters/{kind}/{format:regex(^(txt|rtf)$)}";
        endpoints.MapMethods(WithoutNotice + File, ReadEndpoints.Methods, (
            string lang, string kind, string format, LetterWriter letters, IStringLocalizer<LetterTexts> texts, CancellationToken cancellation) =>
            FileAsync(lang, null, kind, format, letters, texts, cancellation));
        endpoints.MapMethods(OfANotice + File, ReadEndpoints.Methods, (
            string lang, string id, string kind, string format, LetterWriter letters, IStringLocalizer<LetterTexts> texts, CancellationToken cancellation) =>
            FileAsync(lang, id, kind, format, letters, texts, cancellation));
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> FileAsync(
        string lang, string? id, string kind, string format, LetterWriter letters, IStringLocalizer<LetterTexts> texts, CancellationToken cancellation)
    {
        if (await letters.FindAsync(id, kind, lang, cancellation) is not { } asked)
        {
            return TypedResults.NotFound();
        }

        var (subject, letter) = asked;
        var language = LetterWriter.LanguageOf(subject, lang);
        var html = await letters.WriteAsync(letter, subject, language);
        var name = string.Join('-', new[] { texts["FileName." + letter].Value, subject.Id }.OfType<string>()) + "." + format;
        return format == "txt"
            ? TypedResults.File([.. Marked.GetPreamble(), .. Marked.GetBytes(PlainText.Of(html))], "text/plain; charset=utf-8", name)
            : TypedResults.File(Encoding.ASCII.GetBytes(RichText.Of(html, texts["Title." + letter], language)), "application/rtf", name);
    }
}
