using Registry.Domain.Questionnaire;
using Registry.Domain.Questionnaire.Answers;
using Registry.Domain.Standards.Writing;

namespace Registry.Domain.Notices.Declarations;

public enum DeclarationMistakeCode
{
    /// <summary>The declaration, or its header or answers, is no JSON object.</summary>
    NotAnObject,

    /// <summary>A member that a notice does not have.</summary>
    UnknownMember,
    UnknownField,
    UnknownQuestion,

    /// <summary>None of the five states.</summary>
    UnknownState,

    /// <summary>A value beside the state unknown or notApplicable.</summary>
    ValueBesideState,

    /// <summary>A state or a ground that is no text.</summary>
    NotText,

    /// <summary>Not the two letters of ISO 639-1.</summary>
    NotALanguage,

    /// <summary>The definition does not allow the value: see <see cref="DeclarationMistake.Error"/>.</summary>
    NotAllowed,
}

/// <param name="Path">Where: <c>header.title</c>, <c>header.contact.email</c> or <c>HUM-01</c>.</param>
/// <param name="Error">Of a value that the definition does not allow.</param>
public sealed record DeclarationMistake(string Path, DeclarationMistakeCode Code, AnswerError? Error = null);

/// <summary>What a body's program says of one algorithm.</summary>
/// <param name="Language">Main language of the notice; null where it is not said.</param>
/// <param name="Values">By path, <c>header.title</c> or <c>HUM-01</c>; null blanks a value.</param>
/// <param name="Restated">Paths whose value was understood in another writing than it was sent.</param>
/// <param name="LeftAside">Paths of what the registry fills itself.</param>
public sealed record Declaration(
    string? Language,
    IReadOnlyDictionary<string, StatedValue?> Values,
    IReadOnlyList<string> Restated,
    IReadOnlyList<string> LeftAside,
    IReadOnlyList<DeclarationMistake> Mistakes)
{
    /// <summary>What becomes of each value that was sent, in the shape of every other conversion.</summary>
    /// <param name="missing">What publication needs and the draft does not give.</param>
    public LossReport Report(IReadOnlyList<MissingField> missing) => new(
        OwnJson.Id,
        [.. Values.Keys.Except(Restated)],
        [.. Restated.Select(Restate)],
        [.. LeftAside.Select(path => new LostValue(path, LossReason.WrittenByRegistry, null))],
        missing);

    private TransformedValue Restate(string path)
    {
        var state = Values[path]!.State;
        var word = state == DisclosureState.Unknown ? AnswerValue.Unknown : AnswerValue.NotApplicable;
        return new TransformedValue(path, word, StatedValueJson.WriteState(state), path, LossReason.Restated);
    }
}
