using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Localization;
using Registry.Domain.Questionnaire;
using Registry.Web.Resources;
using Registry.Web.Setup;

namespace Registry.Web.Commands;

/// <summary>What the questionnaire verbs share: the language they speak, and files that may not be there.</summary>
internal static class QuestionnaireFile
{
    public static Option<string?> Language()
    {
        var option = new Option<string?>("--language") { Description = "Language of the messages: fr or en. By default the one of the system." };
        option.AcceptOnlyFromAmong("fr", "en");
        return option;
    }

    public static Option<string?> Definition() => new("--definition") { Description = "A definition file to use instead of the one shipped." };

    public static IStringLocalizer<QuestionnaireTexts> Speak(IServiceProvider services, string? language)
    {
        LanguageSetup.Speak(language ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        return services.GetRequiredService<IStringLocalizer<QuestionnaireTexts>>();
    }

    /// <summary>Opens the file and hands it over.</summary>
    /// <exception cref="RefusedException">The file is missing or may not be read.</exception>
    public static T Read<T>(string path, IStringLocalizer texts, Func<TextReader, T> read)
    {
        try
        {
            using var reader = File.OpenText(path);
            return read(reader);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RefusedException(texts["File.Missing", path]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(texts["File.Unreadable", path]);
        }
    }

    /// <summary>The definition of the option, or the one shipped.</summary>
    /// <exception cref="RefusedException">The file is missing or may not be read.</exception>
    /// <exception cref="DefinitionException">The file has mistakes.</exception>
    public static QuestionnaireDefinition ReadDefinition(string? path, IStringLocalizer texts) =>
        path is null ? Definitions.Current : Read(path, texts, reader => DefinitionReader.Read(reader, path));
}
