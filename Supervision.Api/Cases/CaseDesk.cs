using System.Text.Json;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases;

/// <summary>One case with the answer of the rules, for an officer of its department.</summary>
public sealed class CaseDesk(SupervisionDb db, TimeProvider clock)
{
    public async Task<Result<CaseDeskView>> ReadAsync(Actor actor, string number, CancellationToken cancel)
    {
        // A refused act may have left its changes on the tracked case; they must not be shown.
        db.ChangeTracker.Clear();
        var found = await FindCase.ByNumberAsync(db, actor, number, cancel);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return found.Match<Result<CaseDeskView>>(
            made => new CaseDeskView(made, Answer(made), today),
            problem => problem);
    }

    private static ActAnswer Answer(EnforcementCase made) =>
        JsonSerializer.Deserialize<ExemptionDecision>(made.Proposal, Jsonb.Options)!.Acts[0].WithClauses(!made.ClausesToVerify || made.ClausesConfirmed);
}

public sealed record CaseDeskView(EnforcementCase Case, ActAnswer Answer, DateOnly Today)
{
    public bool IsOpen => Case.Adopted is null;

    /// <summary>What still stands before a decision, in words.</summary>
    public IReadOnlyList<string> Before =>
    [
        .. Case.Heard is null ? ["听取当事人意见"] : Array.Empty<string>(),
        .. Case.Reviewed is null ? ["法制审核"] : Array.Empty<string>(),
        .. Case.ClausesToVerify && !Case.ClausesConfirmed ? ["核对条款原文（法制审核时确认）"] : Array.Empty<string>(),
    ];
}
