using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;
using Registry.Web.Resources;

namespace Registry.Web.Setup;

/// <summary>Two languages, always in the path, so that an address always shows the same text.</summary>
internal static class LanguageSetup
{
    // Read-only ones: of others every request would get a copy, which has to ask for its formats anew.
    private static readonly RequestCulture InFrench = new(CultureInfo.GetCultureInfo("fr-FR"), CultureInfo.GetCultureInfo("fr"));
    private static readonly RequestCulture InEnglish = new(CultureInfo.GetCultureInfo("en-GB"), CultureInfo.GetCultureInfo("en"));

    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        // Accented letters are written as they are: escapes would make French pages a tenth heavier.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RouteOptions>(routes => routes.SetParameterPolicy<LanguageConstraint>("language"));
        services.Configure<RequestLocalizationOptions>(localisation =>
        {
            localisation.DefaultRequestCulture = InFrench;
            localisation.SupportedCultures = [InFrench.Culture, InEnglish.Culture];
            localisation.SupportedUICultures = [InFrench.UICulture, InEnglish.UICulture];
            localisation.RequestCultureProviders = [new PathCultureProvider()];
        });
        services.AddOptions<MvcOptions>().Configure<IStringLocalizer<ErrorTexts>>((mvc, texts) => Translate(mvc.ModelBindingMessageProvider, texts));
    }

    /// <summary>The root has no language of its own: it leads to the one the reader prefers.</summary>
    public static void MapLanguageChoice(this IEndpointRouteBuilder endpoints) => endpoints.MapMethods("/", ReadEndpoints.Methods, (HttpContext context) =>
    {
        context.Response.Headers.Vary = "Accept-Language";
        return TypedResults.LocalRedirect(Links.Home(RequestLanguage.Preferred(context.Request)));
    });

    /// <summary>Sets the language of what is written from here on, for an address that has none.</summary>
    public static void Speak(string language)
    {
        var culture = language == RequestLanguage.French ? InFrench : InEnglish;
        CultureInfo.CurrentCulture = culture.Culture;
        CultureInfo.CurrentUICulture = culture.UICulture;
    }

    private static void Translate(DefaultModelBindingMessageProvider messages, IStringLocalizer<ErrorTexts> texts)
    {
        messages.SetValueMustNotBeNullAccessor(_ => texts["Binding.ValueIsMissing"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["Binding.ValueIsMissing"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["Binding.ValueIsMissing"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["Binding.ValueIsMissing"]);
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => texts["Binding.ValueIsInvalid", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["Binding.ValueIsInvalid", value]);
        messages.SetValueIsInvalidAccessor(value => texts["Binding.ValueIsInvalid", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["Binding.UnknownValueIsInvalid"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["Binding.UnknownValueIsInvalid"]);
        messages.SetValueMustBeANumberAccessor(_ => texts["Binding.MustBeANumber"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Binding.MustBeANumber"]);
    }

    private sealed class PathCultureProvider : RequestCultureProvider
    {
        public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
        {
            var request = httpContext.Request;
            // A short address, as in a QR code, has no language of its own: it speaks the reader's. So do the pages about the API, unless one is asked for.
            var spoken = request.Path == Links.ApiDocumentation() || request.Path == Links.ApiShapes() ? RequestLanguage.AskedOrPreferred(request)
                : request.Path.StartsWithSegments("/api") ? RequestLanguage.OfProgram(request)
                : request.Path.StartsWithSegments("/n") ? RequestLanguage.Preferred(request)
                : RequestLanguage.InPath(request.Path);
            var culture = spoken switch
            {
                RequestLanguage.French => InFrench,
                RequestLanguage.English => InEnglish,
                _ => null,
            };
            return Task.FromResult(culture is null ? null : new ProviderCultureResult(culture.Culture.Name, culture.UICulture.Name));
        }
    }
}
