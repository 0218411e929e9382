using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Repairs;

namespace Supervision.Api.Credit;

/// <summary>修复以后停止公示的渠道: of the records of a subject, by which repair they are no longer shown where, whichever office repaired them.</summary>
public sealed class RepairedChannels(SupervisionDb db, AcrossDepartments across)
{
    public async Task<ILookup<Guid, StoppedChannel>> ReadAsync(SubjectKey subject, CancellationToken cancel)
    {
        var repairs = await across.ReadAsync(
            AcrossNeed.RepairsOfSubject, () => db.Repairs.AsNoTracking().Where(one => one.Target == subject).ToListAsync(cancel), cancel);
        return repairs.Where(one => one.State.IsRepaired()).SelectMany(Stopped).ToLookup(one => one.Record, one => one.Stop);
    }

    private static IEnumerable<(Guid Record, StoppedChannel Stop)> Stopped(RepairCase repair)
    {
        var effects = repair.Decided!.Effects!;
        var stop = new StoppedChannel(effects.Channel, repair.StoppedOn!.Value, repair.State is RepairState.Masked);
        yield return (repair.Record, stop);

        if (repair.Intake.Inspection is { } inspection)
        {
            yield return (inspection, stop);
        }
    }
}

/// <param name="From">The day of the repair.</param>
/// <param name="IsForNow">Masked, until the plan of a reorganisation is performed.</param>
public sealed record StoppedChannel(string Channel, DateOnly From, bool IsForNow)
{
    /// <summary>The showing on this channel, as it is after the repair.</summary>
    public Publicity On(Publicity shown) => shown with { From = null, To = null, RepairFrom = null, Reason = Sentence };

    private string Sentence => IsForNow ? $"{From:yyyy-MM-dd}起因重整、和解暂时修复，不公示" : $"{From:yyyy-MM-dd}已经修复，不再公示";
}
