using Registry.Domain.Questionnaire;

namespace Registry.Domain.Standards.Reading;

/// <summary>Words that people write for an option: its code, its labels in both languages, and the synonyms of <c>column-names.yaml</c>.</summary>
public sealed class OptionWords
{
    private readonly Dictionary<(string Path, string Word), string> _options = [];

    /// <param name="synonyms">By path of the target, or by the name of an answer type for all of its questions.</param>
    public OptionWords(QuestionnaireDefinition questionnaire, IEnumerable<OptionSynonyms> synonyms)
    {
        var bySubject = synonyms.ToLookup(known => known.Target, StringComparer.Ordinal);
        foreach (var target in Target.All(questionnaire).Where(target => target.IsChoice))
        {
            foreach (var option in target.Options)
            {
                Add(target.Path, option.Value, [option.Value, option.Label.French, option.Label.English]);
            }

            // "Yes" and "no" are said of the options of any question that has them.
            foreach (var known in bySubject[target.Path].Concat(bySubject["*"]).Where(known => target.Options.Any(option => option.Value == known.Option)))
            {
                Add(target.Path, known.Option, known.Words);
            }
        }
    }

    /// <summary>The option meant, or null.</summary>
    public string? Find(Target target, string raw) => _options.GetValueOrDefault((target.Path, PlainWords.OfChoice(raw)));

    private void Add(string path, string option, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            _options.TryAdd((path, PlainWords.Of(word)), option);
        }
    }
}

/// <param name="Target">A path, or <c>*</c> for every target that has the option.</param>
public sealed record OptionSynonyms(string Target, string Option, IReadOnlyList<string> Words);
