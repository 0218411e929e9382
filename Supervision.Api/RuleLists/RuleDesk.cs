using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;
using Supervision.Core.Time;
using Supervision.Rules.Authoring;
using Supervision.Rules.Lints;
using Supervision.Rules.Lists;

namespace Supervision.Api.RuleLists;

/// <summary>规则编制台: one version of a list with its items, what a careful reader would point out, and what it changes.</summary>
public sealed class RuleDesk(SupervisionDb db, FindList findList, AdoptedRules rules, DraftRules drafts, TimeProvider clock)
{
    public async Task<Result<RuleDeskView>> ReadAsync(string list, int number, CancellationToken cancel)
    {
        // A refused act may have left its changes on the tracked version; they must not be shown.
        db.ChangeTracker.Clear();
        var today = OfficeClock.Today(clock);

        if (!(await rules.NowAsync(cancel)).Succeeded(out var now, out var problem)
            || !(await rules.VersionsOnAsync(today, cancel)).Succeeded(out var adopted, out problem))
        {
            return problem;
        }

        var all = await db.ListVersions.AsNoTracking().Where(version => version.List == list).OrderBy(version => version.Number).ToListAsync(cancel);

        if (all.Find(one => one.Number == number) is not { } version)
        {
            return ListProblems.NotFound(FormattableString.Invariant($"{list}@{number}"));
        }

        var before = all.FindLast(other => other.Number < number);
        var text = await TextAsync(version, cancel);
        var page = OtherTexts.Find(list) is not null ? null
            : ListPage.Read(text, new(adopted.Others[0].Name, (await TextAsync(adopted.Others[0], cancel)).Text)).Match(read => read, _ => (ListPage?)null);
        var outline = ListOutline.Of(now.Book).FirstOrDefault(one => one.Id == list && one.From == version.From) ?? page?.Outline;
        var standing = ListStandingNames.Of(version, all, outline?.To, page?.Outline.Draft ?? false, today);
        Result<Rulebook>? read = standing switch
        {
            ListStanding.Replaced => null,
            ListStanding.InForce or ListStanding.Ended or ListStanding.Proposal => now.Book,
            _ => await drafts.ReadAsync([text], cancel),
        };

        return new RuleDeskView(version, standing, outline?.To, all, text, page, today, before,
            before is null || page is null ? [] : ListDifference.Between(await TextAsync(before, cancel), text).Match(found => found, _ => []),
            read?.Match<IReadOnlyList<Lint>>(book => [.. RuleLints.Of(book, today).Where(lint => lint.List == list)], _ => []),
            read?.Match<Problem?>(_ => null, defect => defect));
    }

    private async Task<RuleText> TextAsync(ListVersion version, CancellationToken cancel) =>
        new(version.Name, await findList.TextAsync(version, cancel));
}

/// <summary>What the page of a version shows.</summary>
/// <param name="To">Last day in force; null while there is none.</param>
/// <param name="All">Every version of the list, the first one first.</param>
/// <param name="Page">Null for a text that is no list.</param>
/// <param name="Before">The version before it; null for the first.</param>
/// <param name="Lints">Null where a later version has taken its place, so that nobody asks.</param>
/// <param name="Defect">Why it cannot stand beside the adopted lists.</param>
public sealed record RuleDeskView(
    ListVersion Version, ListStanding Standing, DateOnly? To, IReadOnlyList<ListVersion> All, RuleText Text, ListPage? Page, DateOnly Today,
    ListVersion? Before, IReadOnlyList<ListDifference> Differences, IReadOnlyList<Lint>? Lints, Problem? Defect)
{
    /// <summary>The first day on which it could decide.</summary>
    public DateOnly Soonest => Version.From > Today ? Version.From : Today;
}
