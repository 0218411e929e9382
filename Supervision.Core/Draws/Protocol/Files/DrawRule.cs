using System.Globalization;

namespace Supervision.Core.Draws.Protocol.Files;

/// <summary>抽取规则: what rule.json says. Committed before any seed exists; from then on nothing that decides the result can change.</summary>
/// <param name="Previous">From the second attempt on the commit digest of the void one.</param>
/// <param name="Extra">Members beyond the protocol's, as JSON text by name; kept, and hashed with the rest.</param>
public sealed record DrawRule(
    string Task,
    int Attempt,
    string? Previous,
    string FrameRoot,
    string RosterDigest,
    string RecusalsDigest,
    IReadOnlyList<Stratum> Strata,
    IReadOnlyList<DrawTeam> Teams,
    IReadOnlyList<CommittedParty> Parties,
    DateTimeOffset RevealBy,
    IReadOnlyList<PublicSource> Sources,
    IReadOnlyDictionary<string, string> Extra)
{
    public const string Protocol = "sv-draw/1";

    /// <summary>The member beyond the protocol's that says how few candidates any target has.</summary>
    public const string FewestCandidates = "fewestCandidates";

    /// <summary>The name under which <see cref="Extra"/> holds the minutes of grace before a fallback may be used.</summary>
    public const string Grace = "graceMinutes";

    /// <summary>No office can make the others wait for less: a source that is late by some minutes is not yet silent.</summary>
    public const int LeastGrace = 30;

    /// <summary>The bodies of the task: departments that lead it or take part, and in whose name they act. Null in older rules.</summary>
    public IReadOnlyList<string>? Bodies { get; init; }

    /// <summary>Whether the rule says who its parties are; from then on a bundle shows who did what.</summary>
    public bool NamesBodies => Bodies is not null;

    /// <summary>Whether the party belongs to no body of the task.</summary>
    public bool IsOutside(string body) => Bodies is { } bodies && !bodies.Contains(body);

    /// <summary>宽限: how long after its due time a source may still publish before its fallback is used.</summary>
    public TimeSpan GraceOfSources =>
        Extra.TryGetValue(Grace, out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var minutes)
            ? TimeSpan.FromMinutes(minutes) : TimeSpan.Zero;

    /// <summary>Codes of the strata of which a team takes the drawn targets.</summary>
    public IReadOnlyList<string> StrataOf(DrawTeam team) => team.Strata ?? [.. Strata.Select(stratum => stratum.Code)];
}

/// <summary>层: a part of the frame in which every target has the same chance.</summary>
/// <param name="Ratio">Decimal text above 0 and at most 1; null with a plain quota.</param>
/// <param name="Reserve">How many stand in reserve, or as many as are left.</param>
public sealed record Stratum(string Code, int Size, string? Ratio, int Quota, int Reserve);

/// <summary>检查组来源: the people of one department from whom a target's inspectors are drawn.</summary>
/// <param name="Size">People per target, at least two.</param>
/// <param name="Strata">Codes of the strata it covers; null for all.</param>
public sealed record DrawTeam(string Team, TeamUnit Unit, int Size, bool LeadRequired, IReadOnlyList<string>? Strata);

public enum TeamUnit { Person, Group }

/// <summary>A party and the commitment to its nonce.</summary>
/// <param name="Body">The body whose party it is: the code of a department or the name of an outside body. Null in older rules.</param>
public sealed record CommittedParty(string Party, string Commitment, string? Body = null);
