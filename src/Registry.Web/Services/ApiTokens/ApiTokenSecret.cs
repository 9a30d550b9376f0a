using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Registry.Web.Services.ApiTokens;

/// <summary>The secret of a token: 256 random bits in base64url (RFC 4648, section 5) behind a beginning by which scanners of repositories can tell it.</summary>
public static class ApiTokenSecret
{
    public const string Prefix = "registry_drafts_";

    private const int Bytes = 32;

    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored and looked up. A secret of full strength needs no slow hash.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
