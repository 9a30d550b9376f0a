namespace Registry.Domain.Questionnaire.Reading;

internal static class SentencesReader
{
    private const string About = "about";
    private const string Value = "value";

    public static AnswerSentences Read(Mapping mapping) => new(
        mapping.OptionalLocalised(About),
        mapping.Keys.Where(key => key is not (About or Value)).ToDictionary(key => key, mapping.Localised, StringComparer.Ordinal),
        mapping.OptionalLocalised(Value));
}
