namespace Registry.Domain.Bodies;

/// <summary>What a body is, and so what it may do in the register.</summary>
public enum BodyKind
{
    /// <summary>Declares its algorithms in notices; it may also keep templates, as an intermunicipal body does for its communes.</summary>
    PublicBody,

    /// <summary>Keeps templates for its customers.</summary>
    Supplier,

    /// <summary>Keeps templates for its members.</summary>
    Association,
}

public static class BodyKinds
{
    /// <summary>Only public bodies owe the public an account of their algorithms: the others have templates alone.</summary>
    public static bool PublishesNotices(this BodyKind kind) => kind == BodyKind.PublicBody;
}
