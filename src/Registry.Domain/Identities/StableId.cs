using System.Security.Cryptography;
using System.Text;

namespace Registry.Domain.Identities;

/// <summary>A short id that anybody computes alike from what identifies something: readable words, then fifty bits of a hash.</summary>
internal static class StableId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int HashLength = 10;
    private const int LongestSlug = 40;

    /// <param name="readable">What a person recognises; it needs not be unique.</param>
    /// <param name="identity">The whole identity.</param>
    public static string Of(string readable, params ReadOnlySpan<string> identity)
    {
        // A character that no key holds keeps the parts apart.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', identity!)));
        var characters = new char[HashLength];
        for (var i = 0; i < HashLength; i++)
        {
            characters[i] = Alphabet[hash[i] & 31];
        }

        var slug = Slugs.Of(readable, LongestSlug);
        return slug.Length == 0 ? new string(characters) : $"{slug}-{new string(characters)}";
    }
}
