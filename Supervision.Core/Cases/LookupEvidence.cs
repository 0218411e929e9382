using Supervision.Core.Exemptions;

namespace Supervision.Core.Cases;

/// <summary>违法记录查询凭证: the query, its time, its scope and its hits, as evidence of the case.</summary>
/// <param name="Subject">主体标识 that was asked for.</param>
/// <param name="Scope">In words: which records of which bodies were searched, and which were not.</param>
/// <param name="Known">How many records of any subject the register held when it was asked.</param>
/// <param name="Hits">Everything found, exempted and unpublished acts included.</param>
public sealed record LookupEvidence(
    string Subject, DateTimeOffset At, DateOnly Through, string Scope, long Known, IReadOnlyList<RegisterEvent> Hits)
{
    /// <summary>The codes of the subject that were searched, earlier ones included.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>The codes of other subjects whose place it took, searched as well. Their records are shown and not imputed.</summary>
    public IReadOnlyList<string> Predecessors { get; init; } = [];

    /// <summary>An earlier act that went unpunished: whoever has one is no first offender in the usual sense, and that is said at once.</summary>
    public RegisterEvent? EarlierExemption => Hits.Where(hit => hit.Kind is RegisterEventKind.Exemption && (hit.Subject is null || hit.Subject == Subject || Codes.Contains(hit.Subject))).MaxBy(hit => hit.Decided);
}
