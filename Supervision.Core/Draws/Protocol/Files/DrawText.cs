using System.Globalization;
using System.Text;

namespace Supervision.Core.Draws.Protocol.Files;

/// <summary>The texts that sv-draw/1 hashes, exact to the byte (draw-protocol, sections 3 to 5).</summary>
internal static class DrawText
{
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private const int SaltLength = 32;
    private const int TargetSeedLength = 22;
    private const int InspectorSeedLength = 32;

    public static string Salt(string frameKey, string target) => Primitives.Digest.Of($"{frameKey}:{target}")[..SaltLength];

    /// <summary>Who a person of the roster is, without saying it (section 3).</summary>
    public static string PersonDigest(string salt, string name, string certificate) => Primitives.Digest.Of($"{salt}:{name}:{certificate}");

    // A frame's salt begins with the key, so none of these is ever that of a target.
    public static string AssignmentSalt(string frameKey, string target, string team, int slot) =>
        Primitives.Digest.Of(string.Create(CultureInfo.InvariantCulture, $"assignment:{frameKey}:{target}:{team}:{slot}"))[..SaltLength];

    public static string ReplacementSalt(string frameKey, int seq) =>
        Primitives.Digest.Of(string.Create(CultureInfo.InvariantCulture, $"replacement:{frameKey}:{seq}"))[..SaltLength];

    public static string Leaf(string target, string stratum, string salt) => $"{target},{stratum},{salt}";

    public static string Commitment(string task, int attempt, string party, string nonce) =>
        Primitives.Digest.Of($"sv-draw/1:commit:{task}:{attempt}:{party}:{nonce}");

    /// <summary>A party's nonce for one task of a batch, from one secret.</summary>
    public static string BatchNonce(string secret, string task, int attempt) =>
        Primitives.Digest.Of($"{secret}:{task}:{attempt}")[..SaltLength];

    public static string Master(DrawReveal reveal)
    {
        var text = new StringBuilder("sv-draw/1\n").Append(reveal.CommitDigest).Append('\n');

        foreach (var party in reveal.Parties)
        {
            text.Append("party:").Append(party.Party).Append('=').Append(party.Nonce).Append('\n');
        }

        foreach (var source in reveal.Sources)
        {
            text.Append("source:").Append(source.Name).Append('=').Append(source.Value).Append('\n');
        }

        return Primitives.Digest.Of(text.ToString());
    }

    public static string TargetSeed(string master) => Primitives.Digest.Of($"targets:{master}")[..TargetSeedLength];

    public static string InspectorSeed(string master) => Primitives.Digest.Of($"inspectors:{master}")[..InspectorSeedLength];

    public static string TargetTicket(string targetSeed, string salt) => Primitives.Digest.Of($"{targetSeed}:{salt}");

    public static string PairTicket(string inspectorSeed, string target, string inspector) =>
        Primitives.Digest.Of($"{inspectorSeed}:{target}:{inspector}");

    public static string OrderTicket(string inspectorSeed, string inspector) => Primitives.Digest.Of($"{inspectorSeed}:{inspector}");
}
