namespace Registry.Web.Branding;

/// <summary>Section <c>Registry:Operator</c>: who answers for the instance. The legal notice, the accessibility statement and security.txt name them.</summary>
public sealed class OperatorOptions
{
    public string? Name { get; set; }

    /// <summary>E-mail address that people may write to.</summary>
    public string? Contact { get; set; }

    /// <summary>Postal address, on one line.</summary>
    public string? Address { get; set; }

    /// <summary>The person who answers for what is published, as French law asks.</summary>
    public string? PublicationDirector { get; set; }

    /// <summary>Who hosts the servers: name and address, on one line.</summary>
    public string? Host { get; set; }

    /// <summary>Where a security fault is reported: an e-mail address or an <c>https</c> page. The contact by default.</summary>
    public string? SecurityContact { get; set; }
}
