using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Protocol.Frames;

/// <summary>Who stands behind a number of the roster, with the salt that keeps outsiders from trying out names.</summary>
/// <param name="Salt">32 hex digits, random, made at the freeze.</param>
public sealed record RosterPerson(string Inspector, string Name, string Certificate, string Salt)
{
    public const int SaltBytes = 16;

    // The colon divides what is hashed; the others divide the fields and lines of the files.
    private static readonly char[] Dividers = [':', ',', '"', '\n', '\r'];

    public string Digest => DrawText.PersonDigest(Salt, Name, Certificate);

    /// <summary>Whether a name or a certificate number can be hashed without being mistaken for another.</summary>
    public static bool CanBeHashed(string text) =>
        text.Length > 0 && text.Trim() == text && text.IndexOfAny(Dividers) < 0 && NormalForm.IsComposed(text);
}
