namespace Registry.Domain.Questionnaire;

/// <summary>What a condition is worth while answers are missing. Ordered: all = the least of its parts, any = the greatest.</summary>
public enum Truth
{
    False,
    Possible,
    True,
}
