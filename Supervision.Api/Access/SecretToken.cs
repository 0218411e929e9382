using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Supervision.Api.Access;

/// <summary>令牌: stands in a cookie, a file or a link, and is kept as its hash alone.</summary>
public static class SecretToken
{
    private const int Length = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length));

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
