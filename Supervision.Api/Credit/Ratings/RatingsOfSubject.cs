using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access.Table;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Rules.Schemes;

namespace Supervision.Api.Credit.Ratings;

/// <summary>
/// 主体的信用评定: the last finished run of each scheme. Who may read the record reads what belongs to a trade; what an internal scheme says
/// is read by the few whom the table of reads names, and to all others it is not there.
/// </summary>
public sealed class RatingsOfSubject(SupervisionDb db, CreditSchemes schemes, RatedRegister register)
{
    /// <summary>Asked behind the gate of the record.</summary>
    public async Task<IReadOnlyList<RatingView>> ForAsync(Actor actor, SubjectKey subject, CancellationToken cancel)
    {
        var found = await db.RatingSnapshots.AsNoTracking().Where(snapshot => snapshot.Subject == subject)
            .Join(db.RatingRuns.AsNoTracking().Where(run => run.FinishedAt != null), snapshot => snapshot.Run, run => run.Id, (Snapshot, Run) => new { Snapshot, Run })
            .OrderByDescending(one => one.Run.Month).ThenByDescending(one => one.Run.Id).ToListAsync(cancel);
        var views = new List<RatingView>();

        foreach (var ofScheme in found.GroupBy(one => one.Run.Scheme).Where(one => MayRead(actor, one.Key)).OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            var last = ofScheme.First();
            var earlier = ofScheme.Skip(1).Select(one => new EarlierTier(one.Run.Month, one.Snapshot.Tier, one.Run.Version));
            views.Add(await ViewAsync(last.Run, last.Snapshot, [.. earlier], cancel));
        }

        return views;
    }

    private bool MayRead(Actor actor, string scheme) => !IsInternal(scheme) || ReadActs.InternalTiers.Contains(actor.Role);

    // What is no longer known counts as internal.
    private bool IsInternal(string scheme) => schemes.All.Where(one => one.Id == scheme).All(one => one.IsInternal);

    private async Task<RatingView> ViewAsync(RatingRun run, RatingSnapshot snapshot, IReadOnlyList<EarlierTier> earlier, CancellationToken cancel)
    {
        var rating = SnapshotText.Read(snapshot, run);
        var scheme = schemes.All.FirstOrDefault(one => one.Id == run.Scheme && one.Digest == run.Digest);
        var up = scheme is null ? null : await UpAsync(scheme, run, snapshot.Subject, cancel);
        var reasons = scheme is null ? new ReasonNode(rating.Basis, [.. rating.Lines.Select(line => new ReasonNode(line.Sentence))]) : RatingTree.Of(rating, scheme);
        var title = scheme?.Title ?? schemes.All.FirstOrDefault(one => one.Id == run.Scheme)?.Title ?? run.Scheme;
        return new(title, run.Version, run.Month, run.AsOf, rating.Tier, IsInternal(run.Scheme), rating.Steers, reasons, up, earlier);
    }

    private async Task<StepsUp?> UpAsync(CreditScheme scheme, RatingRun run, SubjectKey subject, CancellationToken cancel) =>
        await register.OneAsync(run, subject, cancel) is { } rated ? StepsUp.Of(scheme, rated) : null;
}
