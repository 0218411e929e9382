using System.Security.Cryptography;
using System.Text;

namespace Supervision.Api.Draws;

/// <summary>
/// 核对码: the code with which one target may read its own line of one draw. It follows from the secret key of the frame, so it is as hard
/// to guess as that key, is good for that draw alone, and is stored nowhere.
/// </summary>
internal static class OwnLineCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 20;
    private const int GroupLength = 4;

    public static string Of(string frameKey, string target)
    {
        var bytes = HMACSHA256.HashData(Encoding.ASCII.GetBytes(frameKey), Encoding.UTF8.GetBytes("sv-draw/1:mine:" + target));
        return string.Create(Length, bytes, static (code, source) =>
        {
            for (var i = 0; i < code.Length; i++)
            {
                code[i] = Alphabet[source[i] & 31];
            }
        });
    }

    /// <summary>In groups of four, as it is printed and read aloud.</summary>
    public static string Printed(string code) => string.Join('-', code.Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>Takes as long for a wrong code as for a right one; forgives spaces, dashes, small letters, O for 0, I and L for 1.</summary>
    public static bool Fits(string frameKey, string target, string typed)
    {
        var read = new StringBuilder(Length);

        foreach (var c in typed.ToUpperInvariant())
        {
            if (c is not (' ' or '-' or '－' or '\u3000'))
            {
                read.Append(c switch { 'O' => '0', 'I' or 'L' => '1', _ => c });
            }
        }

        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(read.ToString()), Encoding.UTF8.GetBytes(Of(frameKey, target)));
    }
}
