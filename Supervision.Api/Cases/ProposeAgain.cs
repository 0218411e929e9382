using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.RuleLists;
using Supervision.Core.Cases;
using Supervision.Core.Draws.Process;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;
using Supervision.Core.Time;
using Supervision.Rules.Engine.Proposals;

namespace Supervision.Api.Cases;

/// <summary>再次提出处理建议: asks the rules again, before the decision or where facts were to be established, with what was established since. The earlier proposals stay.</summary>
public sealed class ProposeAgain(SupervisionDb db, Acts acts, FindCase findCase, AdoptedRules rules, AskRules ask, TimeProvider clock)
{
    /// <param name="asked">The whole case form; party and register are filled in anew.</param>
    public async Task<Result<MadeProposal>> ExecuteAsync(Actor actor, string number, ExemptionCase asked, CancellationToken cancel)
    {
        return !(await rules.NowAsync(cancel)).Succeeded(out var now, out var problem)
            ? problem
            : await acts.ActAsync(actor, CaseActs.ProposeAgain, CaseObjects.Case(number), ledger => ProposeAsync(ledger, now.Engine, actor, number, asked, cancel), cancel);
    }

    private async Task<Result<MadeProposal>> ProposeAsync(
        Ledger ledger, IRuleEngine engine, Actor actor, string number, ExemptionCase asked, CancellationToken cancel)
    {
        if (!(await findCase.ByNumberAsync(number, cancel)).Succeeded(out var found, out var problem))
        {
            return problem;
        }

        if (!found.MayBeAskedAgain)
        {
            return CaseProblems.AlreadyAdopted(found);
        }

        var now = clock.GetLocalNow();

        if (!(await ask.ReadAsync(engine, found.Target, asked, OfficeClock.DayOf(now), cancel)).Succeeded(out var answered, out problem))
        {
            return problem;
        }

        var change = ProposalChange.Between(found.Newest, answered.Proposal);

        // What legal review gave back is proposed anew, also where the texts alone were mended.
        if (change.IsNone && found.SentBack is null)
        {
            return CaseProblems.NothingNew(found);
        }

        if (!found.ProposeAgain(answered.Proposal, answered.Evidence, new Signed(actor, now), change.AnswerChanged).Succeeded(out var made, out problem))
        {
            return problem;
        }

        db.CaseProposals.Add(made);

        // The row of the case is written too, so that whoever decides on the proposal before is told that there is another.
        db.Entry(found).Property(one => one.Texts).IsModified = true;
        await ledger.AuditAsync(actor, "再次提出处理建议", number,
            new
            {
                第几次 = made.Number,
                建议 = made.Outcome.Named(),
                made.Rulebook,
                变化 = change.Facts,
                答复有变化 = change.AnswerChanged,
                须重新办理 = made.SetAside,
                曾经免罚 = answered.Evidence.EarlierExemption?.Decided,
            },
            now, cancel);
        return made;
    }
}
