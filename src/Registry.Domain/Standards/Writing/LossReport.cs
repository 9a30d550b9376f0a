namespace Registry.Domain.Standards.Writing;

/// <summary>What becomes of every single value of a notice in a conversion, and what the target asks beside them.</summary>
/// <param name="Standard">The id of the target.</param>
/// <param name="Carried">Paths of the values that the record holds as they are, so that they can be read back.</param>
/// <param name="Missing">What the standard demands and the notice does not give.</param>
public sealed record LossReport(
    string Standard,
    IReadOnlyList<string> Carried,
    IReadOnlyList<TransformedValue> Transformed,
    IReadOnlyList<LostValue> NotCarried,
    IReadOnlyList<MissingField> Missing)
{
    /// <summary>The number of values that the notice has.</summary>
    public int Total => Carried.Count + Transformed.Count + NotCarried.Count;
}

/// <param name="Field">Path of the value.</param>
/// <param name="From">The value as it stands here: what the record no longer says.</param>
/// <param name="To">What was written.</param>
/// <param name="In">The field of the standard.</param>
public sealed record TransformedValue(string Field, string From, string To, string In, LossReason Why);

/// <param name="Field">Path of the value, or the member of a version.</param>
/// <param name="Where">The field of the standard whose text words the value; null: it is nowhere.</param>
public sealed record LostValue(string Field, LossReason Why, string? Where);

/// <param name="Field">The name in the standard.</param>
public sealed record MissingField(string Field, string Label);

public enum LossReason
{
    /// <summary>The standard's list has a wider or another value.</summary>
    Recoded,

    /// <summary>Cut at a word, because the standard limits the length.</summary>
    Shortened,

    /// <summary>Put into one text with others.</summary>
    Joined,

    /// <summary>Line breaks or spaces were given up.</summary>
    Reformatted,

    /// <summary>A day became a month.</summary>
    LessPrecise,

    /// <summary>The standard allows one value only, which was written instead.</summary>
    Replaced,

    /// <summary>The standard has no field for it.</summary>
    NoPlace,

    /// <summary>Its list has no such value.</summary>
    NoValue,

    /// <summary>Its field holds one value, and another one took it.</summary>
    NoRoom,

    /// <summary>It is longer than the standard allows and cannot be cut.</summary>
    TooLong,

    /// <summary>The standard cannot say that something is withheld, unknown or not applicable.</summary>
    NotTold,

    /// <summary>A word that stands for a state, such as <c>unknown</c>, was sent as a value.</summary>
    Restated,

    /// <summary>The registry writes it itself, whatever is sent.</summary>
    WrittenByRegistry,
}
