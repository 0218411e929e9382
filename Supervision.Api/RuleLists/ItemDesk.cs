using Supervision.Api.Settings;
using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;
using Supervision.Rules.Authoring;
using Supervision.Rules.Lists;

namespace Supervision.Api.RuleLists;

/// <summary>事项说明: one item of one version of a list laid open for a lawyer, with who has confirmed its clause.</summary>
public sealed class ItemDesk(RuleDesk desk, AdoptedRules rules, DraftRules drafts, ApiSettings settings)
{
    public async Task<Result<ItemDeskView>> ReadAsync(string list, int number, string item, CancellationToken cancel)
    {
        if (!(await desk.ReadAsync(list, number, cancel)).Succeeded(out var view, out var problem))
        {
            return problem;
        }

        if (view.Version.Clauses.All(clause => clause.Item != item))
        {
            return ListProblems.NoSuchClause(view.Version, item);
        }

        return (await BookAsync(view, cancel)).Match(book => Explained(book, view, item), defect => defect);
    }

    // Adopted texts stand among one another; a draft, and a version that has been replaced, takes the place of the one in force.
    private async Task<Result<Rulebook>> BookAsync(RuleDeskView view, CancellationToken cancel)
    {
        if (view.Standing is ListStanding.InForce or ListStanding.Ended or ListStanding.Proposal)
        {
            return (await rules.NowAsync(cancel)).Match<Result<Rulebook>>(now => now.Book, problem => problem);
        }

        return await drafts.ReadAsync([view.Text], cancel);
    }

    private Result<ItemDeskView> Explained(Rulebook book, RuleDeskView view, string item)
    {
        var (version, shelf) = (view.Version, CaseShelf.Of(settings.RulesFolder));

        if (!ItemExplainer.Explain(book, version.List, version.From, item, shelf).Succeeded(out var explained, out var problem))
        {
            return problem;
        }

        var confirmed = version.Confirmed.FirstOrDefault(one => one.Item == item);
        return new ItemDeskView(version, view.Standing, explained, confirmed);
    }
}

/// <summary>What the page of an item shows.</summary>
/// <param name="Confirmed">Null: legal review has not yet confirmed the clause.</param>
public sealed record ItemDeskView(ListVersion Version, ListStanding Standing, ItemExplanation Item, ClauseConfirmation? Confirmed);
