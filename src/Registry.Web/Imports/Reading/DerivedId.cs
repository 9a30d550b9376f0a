using System.Security.Cryptography;
using System.Text;
using Registry.Domain.Standards.Reading;

namespace Registry.Web.Imports.Reading;

/// <summary>The id of a record that has none in its source: the same as long as title and department read the same.</summary>
internal static class DerivedId
{
    public static string Of(string title, string? department)
    {
        var known = $"{PlainWords.Of(title)}\n{PlainWords.Of(department ?? "")}";
        return $"~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(known)))[..20]}";
    }
}
