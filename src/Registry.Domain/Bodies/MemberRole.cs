namespace Registry.Domain.Bodies;

/// <summary>What a person may do in a body. A person may hold several.</summary>
public enum MemberRole
{
    /// <summary>Declares and submits.</summary>
    Contributor,

    /// <summary>Also publishes, returns, retires and withdraws.</summary>
    Publisher,

    /// <summary>Manages members and settings of the body, and may declare.</summary>
    Administrator,
}
