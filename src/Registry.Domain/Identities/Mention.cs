namespace Registry.Domain.Identities;

/// <summary>What notices name in words of their own and the registry tells apart.</summary>
public enum MentionKind
{
    Supplier,
    Dataset,
}

/// <summary>One supplier or dataset as one notice names it.</summary>
/// <param name="Position">Place in the list of the header field, from 0.</param>
/// <param name="Id">The same wherever the same thing is named; it stands in addresses.</param>
/// <param name="Name">In the language of the notice.</param>
/// <param name="Producer">Who makes a dataset; null for a supplier.</param>
/// <param name="Product">What a supplier supplies, with its version where told; null for a dataset.</param>
/// <param name="Address">Where to learn more: of the dataset, or of the supplier.</param>
/// <param name="Personal">Of a dataset: personal data (<c>yes</c>, <c>no</c>, <c>unknown</c>); null where it is not said.</param>
public sealed record Mention(
    MentionKind Kind, int Position, string Id, string Name, string? Producer = null, string? Product = null, string? Address = null, string? Personal = null);
