using System.Security.Cryptography;
using System.Text;

namespace Supervision.Core.Primitives;

/// <summary>摘要: SHA-256 as 64 lower-case hex digits, the form in which everything here is fingerprinted.</summary>
public static class Digest
{
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
