namespace Supervision.Core.Draws.Protocol.Files;

/// <summary>随机数承诺: what a party publishes before it opens its nonce (draw-protocol, section 3).</summary>
public static class DrawCommitment
{
    /// <param name="nonce">At least 32 lower-case hex digits.</param>
    public static string Of(string task, int attempt, string party, string nonce) => DrawText.Commitment(task, attempt, party, nonce);

    /// <summary>A party's nonce for one task of a batch, from one secret of at least 32 random hex digits.</summary>
    public static string BatchNonce(string secret, string task, int attempt) => DrawText.BatchNonce(secret, task, attempt);
}
