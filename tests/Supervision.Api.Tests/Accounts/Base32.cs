namespace Supervision.Api.Tests.Accounts;

/// <summary>Reads a secret as a telephone does.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] Read(string typed)
    {
        var bits = string.Concat(typed.Where(char.IsAsciiLetterOrDigit).Select(letter => Convert.ToString(Alphabet.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(group => group.Length == 8).Select(group => Convert.ToByte(new string(group), 2))];
    }
}
