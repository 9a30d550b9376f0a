using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Registry.Web.Services.Together;

/// <summary>The secret of a shared address: 256 random bits in base64url (RFC 4648, section 5).</summary>
public static class LinkToken
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored and looked up, so that whoever reads the database cannot open a link.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
