using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.LegalTexts;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Services.Decisions;

/// <summary>A decision that somebody received, with what the registry knows of the algorithm behind it: everything, the fact alone (withdrawn), or nothing.</summary>
public sealed class DecisionCase
{
    // The answer that tells what becomes of the output; see the definition.
    private const string WhatHappensToTheOutput = "HUM-01";

    private readonly DefinitionCatalogue _definitions;

    private DecisionCase(PublicNotice? notice, string language, DefinitionCatalogue definitions)
    {
        _definitions = definitions;
        Notice = notice;
        Reading = notice?.Document is { } document ? new NoticeReading(document, language, definitions) : null;
        Situation = SituationOf(notice);
        Rights = ApplicableRights.In(Situation);
    }

    /// <summary>Null where no notice exists.</summary>
    public PublicNotice? Notice { get; }

    public string? Id => Notice?.Id;

    /// <summary>Null where no notice exists, and once it is withdrawn.</summary>
    public NoticeReading? Reading { get; }

    public LegalSituation Situation { get; }

    /// <summary>Empty where the law of the body's country is not known here.</summary>
    public IReadOnlyList<ApplicableRight> Rights { get; }

    public bool IsUnderFrenchLaw => Situation.IsUnderFrenchLaw;

    public bool IsFictional => Notice?.Body.Fictional == true;

    /// <summary>What becomes of the output in practice, in the words of the questionnaire; null when it is not told.</summary>
    public WrittenText? InPractice => Reading?.Answer(WhatHappensToTheOutput)?.Items.OfType<ReadText>().FirstOrDefault()?.Text;

    /// <summary>Days to contest, as the notice says; null when it does not.</summary>
    public decimal? DaysToContest =>
        Reading?.Document.Values.Header.GetValueOrDefault("recourse") is { State: DisclosureState.Disclosed, Value: JsonObject recourse }
        && decimal.TryParse(recourse["deadline_days"]?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var days)
            ? days
            : null;

    public static DecisionCase Of(PublicNotice notice, string language, DefinitionCatalogue definitions) => new(notice, language, definitions);

    /// <summary>A decision for which no notice exists.</summary>
    public static DecisionCase Undeclared(string language, DefinitionCatalogue definitions) => new(null, language, definitions);

    public DecisionCase ReadIn(string language) => new(Notice, language, _definitions);

    private static LegalSituation SituationOf(PublicNotice? notice) => notice switch
    {
        null => LegalSituation.OfAnUndeclaredAlgorithm,
        { Document: { } document } => LegalSituation.Of(document),
        // The text that told where it came from is hidden: only the body is left to tell the country.
        _ => LegalSituation.OfAnUndeclaredAlgorithm with { IsUnderFrenchLaw = notice.Body.Siren is not null || notice.Body.Fictional },
    };
}
