using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Credit;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;
using Supervision.Core.Time;

namespace Supervision.Api.Repairs;

/// <summary>One handling as its department works on it: what the policy answers today, its clocks, its steps, and what became of each channel.</summary>
public sealed class RepairDesk(SupervisionDb db, FindRepair find, Overseen overseen, RepairJudge judge, TimeProvider clock)
{
    public async Task<Result<RepairDeskView>> ReadAsync(Actor actor, RepairId id, CancellationToken cancel)
    {
        if (!(await find.ReadableAsync(actor, id, cancel)).Succeeded(out var found, out var problem))
        {
            return problem;
        }

        if (await overseen.WhyNotAsync(actor, ReadActs.OverseenFiles, OtherObjects.Nothing($"信用修复{found.Case.Id}"), cancel) is { } refused)
        {
            return refused;
        }

        var policy = judge.Policy(found.Case.Policy);
        var (answer, whyNot) = judge.Answer(found).Match<(RepairAnswer?, string?)>(one => (one, null), wrong => (null, wrong.Message));
        return new RepairDeskView(actor, found.Case, found.Record, judge.Title(found.Case.Policy), judge.Window(found.Case.Policy), OfficeClock.Today(clock))
        {
            Answer = answer,
            WhyNoAnswer = whyNot,
            Dues = answer is null ? [] : RepairDue.Of(found.Case, answer),
            Missing = RepairNeeds.Missing(found.Case, policy),
            MayExtend = policy?.ExtensionDays is not null,
            Sent = await SentAsync(found.Case, cancel),
            IsRerated = await IsReratedAsync(found.Case, cancel),
        };
    }

    // What was pushed to which channel, and what came back.
    private async Task<IReadOnlyList<SentWithdrawal>> SentAsync(RepairCase repair, CancellationToken cancel)
    {
        var records = repair.Steps.SelectMany(step => step.Effects?.Withdrawn ?? []).ToList();

        if (records.Count == 0)
        {
            return [];
        }

        return await db.Deliveries.AsNoTracking().Where(one => one.Operation == DeliveryOperation.Withdraw)
            .Join(db.Disclosures.Where(one => records.Contains(one.Record)), one => one.Disclosure, disclosure => disclosure.Id, (one, _) => one)
            .OrderBy(one => one.Sequence).Select(one => new SentWithdrawal(one.Channel, one.WrittenAt, one.SentAt, one.WithdrawnAt ?? one.VisibleAt)).ToListAsync(cancel);
    }

    private async Task<bool> IsReratedAsync(RepairCase repair, CancellationToken cancel)
    {
        if (repair.Steps.LastOrDefault(step => step.Effects is { IsReratingDue: true }) is not { } decided)
        {
            return true;
        }

        var (at, target) = (decided.By.At.ToUniversalTime(), repair.Target);
        return await db.RatingSnapshots.Where(snapshot => snapshot.Subject == target)
            .AnyAsync(snapshot => db.RatingRuns.Any(run => run.Id == snapshot.Run && run.FinishedAt > at), cancel);
    }
}

/// <param name="Title">Of the policy.</param>
/// <param name="Window">Where the record is shown under it.</param>
public sealed record RepairDeskView(Actor Actor, RepairCase Case, CreditRecord Record, string Title, string Window, DateOnly Today)
{
    /// <summary>Null where the policy cannot be asked, as <see cref="WhyNoAnswer"/> says.</summary>
    public RepairAnswer? Answer { get; init; }

    public string? WhyNoAnswer { get; init; }

    public IReadOnlyList<RepairDue> Dues { get; init; } = [];

    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Whether the policy knows an extension.</summary>
    public bool MayExtend { get; init; }

    public IReadOnlyList<SentWithdrawal> Sent { get; init; } = [];

    public bool IsRerated { get; init; }

    public bool CanAsk => Case.State is RepairState.Received && Missing.Count > 0 && May(RepairActs.Ask);

    public bool CanSupply => Case.State is RepairState.ToSupply && May(RepairActs.Supply);

    public bool CanAccept => Case.State is RepairState.Received && May(RepairActs.Accept);

    public bool CanNotAccept => Case.State is RepairState.Received or RepairState.ToSupply && May(RepairActs.NotAccept);

    public bool CanExtend => Case.State is RepairState.Accepted && MayExtend && !Case.IsComplex && May(RepairActs.Extend);

    public bool CanAnswer => (Case.State.IsOpen() || Case.Answered is null || Case.Answered.By.At < Case.Decided?.By.At) && May(RepairActs.Answer);

    public bool CanDecide => Case.State is RepairState.Accepted && May(RepairActs.Decide);

    public bool CanFinish => Case.State is RepairState.Masked && May(RepairActs.Finish);

    public bool CanSight => Case.State.IsRepaired() && May(RepairActs.Sight);

    private bool May(ActRow act) => act.Admits(Actor) && Actor.Department == Case.Department;
}

/// <summary>撤回的推送: what one channel was told.</summary>
/// <param name="SeenAt">When the channel no longer showed it; null while it has not said so.</param>
public sealed record SentWithdrawal(string Channel, DateTimeOffset WrittenAt, DateTimeOffset? SentAt, DateTimeOffset? SeenAt);
