using System.Buffers;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Process;

/// <summary>抽取参与方: one of the bodies whose nonces make up the seed. The nonce is known here only after it was opened.</summary>
public sealed record DrawParty(string Party, string Commitment, string? Nonce = null, DateTimeOffset? OpenedAt = null)
{
    private const int CommitmentLength = 64;
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> Barred = SearchValues.Create("\r\n,\"=");

    /// <summary>A name or a commitment that rule.json could not hold is refused while it can still be mended.</summary>
    public Problem? WrongForm() =>
        WrongName(Party)
        ?? (Commitment.Length != CommitmentLength || Commitment.AsSpan().ContainsAnyExcept(HexDigits) ? AttemptProblems.CommitmentForm(Party) : null);

    public static Problem? WrongName(string party) =>
        party.Length == 0 || party.Trim() != party || party.AsSpan().ContainsAny(Barred) ? AttemptProblems.PartyName(party) : null;
}
