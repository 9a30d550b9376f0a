using System.Text.Json.Nodes;
using Registry.Domain.Notices;

namespace Registry.Domain.LegalTexts;

/// <summary>Yes, no, or what a notice does not tell.</summary>
public enum Known
{
    Yes,
    No,
    Unknown,
}

/// <summary>The part that the algorithm plays in a decision about a person.</summary>
public enum AlgorithmPart
{
    Unknown,
    NoDecision,

    /// <summary>Advice that a person examines and may leave.</summary>
    Advises,

    /// <summary>A proposal that is followed except where somebody justifies otherwise.</summary>
    FollowedByDefault,

    /// <summary>Nobody stands between the output and the decision.</summary>
    Decides,
}

/// <summary>The facts of a notice that decide which texts of law apply.</summary>
/// <param name="IsUnderFrenchLaw">False for a notice copied from a register of another country: what applies there is not known here.</param>
/// <param name="Individual">The output has effects on single persons, and not on a public or a collective choice alone.</param>
/// <param name="PersonalData">Data about persons go in.</param>
public sealed record LegalSituation(bool IsUnderFrenchLaw, AlgorithmPart Part, Known Individual, Known PersonalData)
{
    private static readonly string[] EffectsOnOnePerson = ["individual_priority", "individual_right", "control_sanction"];
    private static readonly string[] OtherEffects = ["internal", "public_info", "collective_decision"];

    /// <summary>Nothing is known but the country: a decision whose algorithm nobody declared.</summary>
    public static LegalSituation OfAnUndeclaredAlgorithm { get; } = new(true, AlgorithmPart.Unknown, Known.Unknown, Known.Unknown);

    public static LegalSituation Of(NoticeDocument document) => new(
        // A notice declared here is a French body's; one copied from elsewhere is when the body has a SIREN.
        document.Source is null || document.Body.Siren is not null,
        PartIn(document.Values),
        IndividualIn(document.Values),
        PersonalDataIn(document.Values));

    private static AlgorithmPart PartIn(AnswerSet values)
    {
        var role = Code((Disclosed(values.Header, "decision") as JsonObject)?["role"]);
        return Code(Disclosed(values.Answers, "HUM-01")) switch
        {
            // What happens counts, not what the procedure says.
            "full_auto" => AlgorithmPart.Decides,
            _ when role == "decides" => AlgorithmPart.Decides,
            _ when role == "none" => AlgorithmPart.NoDecision,
            "default_followed" => AlgorithmPart.FollowedByDefault,
            "no_decision" => AlgorithmPart.NoDecision,
            _ when role == "influences" => AlgorithmPart.Advises,
            "support" or "information" => AlgorithmPart.Advises,
            _ => AlgorithmPart.Unknown,
        };
    }

    private static Known IndividualIn(AnswerSet values)
    {
        var effects = Disclosed(values.Answers, "DRO-01") is JsonArray list ? list.Select(Code).OfType<string>().ToList() : [];
        return effects.Any(EffectsOnOnePerson.Contains) ? Known.Yes
            : effects.Count > 0 && effects.All(OtherEffects.Contains) ? Known.No
            : Known.Unknown;
    }

    private static Known PersonalDataIn(AnswerSet values)
    {
        var answers = Disclosed(values.Header, "data_used") is JsonArray list
            ? list.Select(item => Code((item as JsonObject)?["personal"])).ToList()
            : [];
        return answers.Contains("yes") ? Known.Yes
            : answers.Count > 0 && answers.All(answer => answer == "no") ? Known.No
            : Known.Unknown;
    }

    private static JsonNode? Disclosed(IReadOnlyDictionary<string, StatedValue> values, string id) =>
        values.GetValueOrDefault(id) is { State: DisclosureState.Disclosed, Value: var value } ? value : null;

    private static string? Code(JsonNode? node) => node is JsonValue value ? value.ToString() : null;
}
