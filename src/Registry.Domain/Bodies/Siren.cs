namespace Registry.Domain.Bodies;

/// <summary>The nine-digit number of an organisation in France (INSEE, Sirene), with its Luhn check digit.</summary>
public static class Siren
{
    public static bool IsValid(string? text)
    {
        if (text is not { Length: 9 } || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 9; i++)
        {
            var digit = text[i] - '0';
            // Every second digit from the right counts double; in nine digits these stand at odd places.
            var weighted = i % 2 == 1 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return sum % 10 == 0;
    }
}
