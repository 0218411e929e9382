using Microsoft.EntityFrameworkCore;
using Supervision.Api.RuleLists;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Time;
using Supervision.Rules.Lists;

namespace Supervision.Api.Cases;

/// <summary>历次处理建议 of one case: what each changed, and the form in which to ask again.</summary>
public sealed class ProposalDesk(SupervisionDb db, FindCase findCase, AdoptedRules rules, TimeProvider clock)
{
    public async Task<Result<ProposalDeskView>> ReadAsync(Actor actor, string number, CancellationToken cancel)
    {
        if (!(await findCase.ReadableAsync(actor, number, cancel)).Succeeded(out var found, out var problem)
            || !(await rules.NowAsync(cancel)).Succeeded(out var now, out problem))
        {
            return problem;
        }

        var proposals = found.Proposals;
        var listed = proposals.Select((made, i) => new ListedProposal(made, i == 0 ? null : ProposalChange.Between(proposals[i - 1], made))).ToList();
        var organ = await db.Set<Department>().AsNoTracking().SingleAsync(d => d.Code == found.Department, cancel);
        var today = OfficeClock.Today(clock);
        return new ProposalDeskView(listed, found.Question, today, ListedActs.Of(now.Book, organ.Domain, organ.Region.ToString(), today));
    }
}

/// <param name="Asked">What was said last.</param>
public sealed record ProposalDeskView(IReadOnlyList<ListedProposal> Proposals, ExemptionCase Asked, DateOnly Today, IReadOnlyList<ListedAct> Acts);

/// <param name="Change">Null of the first.</param>
public sealed record ListedProposal(MadeProposal Made, ProposalChange? Change);
