namespace Registry.Domain.Notices;

/// <summary>A text with the language it is written in (ISO 639-1).</summary>
public sealed record WrittenText(string Text, string Language);

/// <summary>One value of a notice, ready to be shown: its label, and either what was disclosed or why not.</summary>
/// <param name="Label">In the reading language, from the definition; the id where the definition does not know it.</param>
/// <param name="Ground">The legal ground of a withheld value.</param>
/// <param name="Items">Empty unless the state is Disclosed; several where the value is a list.</param>
public sealed record ReadValue(string Id, string Label, DisclosureState State, string? Ground, IReadOnlyList<ReadItem> Items)
{
    /// <summary>What stands behind a disclosed answer; null where the version says nothing of it.</summary>
    public PublicEvidence? Evidence { get; init; }

    /// <summary>The body took it over from the template it follows.</summary>
    public bool IsFromTemplate { get; init; }
}

/// <summary>One item of a value: a text or a group of parts.</summary>
public abstract record ReadItem;

/// <param name="Address">Where the text leads: <c>https:</c>, <c>mailto:</c> or <c>tel:</c>; null for plain text.</param>
public sealed record ReadText(WrittenText Text, string? Address = null) : ReadItem;

public sealed record ReadGroup(IReadOnlyList<ReadPart> Parts) : ReadItem
{
    /// <summary>The part with this id as text, or null.</summary>
    public WrittenText? Text(string partId) => Parts.FirstOrDefault(part => part.Id == partId)?.Item.Text;
}

/// <summary>One named part of a group.</summary>
public sealed record ReadPart(string Id, string Label, ReadText Item);

/// <summary>The answers given under one theme, in the order of the definition.</summary>
public sealed record ReadTheme(string Id, string Title, string Intent, IReadOnlyList<ReadValue> Values);
