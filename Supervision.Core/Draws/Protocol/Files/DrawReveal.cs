namespace Supervision.Core.Draws.Protocol.Files;

/// <summary>揭示: the parties' nonces and the public values, in the order of the rule. From here on everything follows.</summary>
public sealed record DrawReveal(string CommitDigest, IReadOnlyList<OpenedParty> Parties, IReadOnlyList<SourceValue> Sources);

public sealed record OpenedParty(string Party, string Nonce);

/// <param name="Name">As in the rule, with <c>/fallback</c> behind it where the fallback was used.</param>
/// <param name="Value">One non-empty line, used as it stands.</param>
public sealed record SourceValue(string Name, string Value)
{
    public const string FallbackMark = "/fallback";
}
