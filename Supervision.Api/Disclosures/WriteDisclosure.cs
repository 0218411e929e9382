using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Checks;
using Supervision.Core.Disclosures;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Time;

namespace Supervision.Api.Disclosures;

/// <summary>Writes what must become public of a reviewed check: the record, one delivery for each channel in force that day, one log entry.</summary>
public sealed class WriteDisclosure(SupervisionDb db, DisclosureClock deadlines, ChannelTable channels)
{
    /// <summary>Runs inside the transaction of the review.</summary>
    public async Task<Result<Disclosure>> ForAsync(
        Ledger ledger, InspectionTask task, InspectionCheck check, DateTimeOffset now, CancellationToken cancel)
    {
        var endedOn = check.EndedOn!.Value;

        if (!deadlines.ForCheckResult(endedOn).Succeeded(out var dueOn, out var problem))
        {
            return problem;
        }

        var plan = task.Plan is { } planId ? await db.Plans.SingleAsync(p => p.Id == planId, cancel) : null;
        var names = await db.Set<Department>().AsNoTracking()
            .Where(d => task.Participants.Contains(d.Code)).ToDictionaryAsync(d => d.Code, d => d.Name, cancel);
        var content = Content(plan, task, check, names);
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var disclosure = Disclosure.Of(DisclosureId.New(now), check.Id.ToString(), check.Target, check.TargetName, check.Department,
            content, endedOn, dueOn, salt, now);

        db.Disclosures.Add(disclosure);
        db.Deliveries.AddRange(channels.On(OfficeClock.DayOf(now)).Select(channel =>
            Delivery.Of(disclosure, channel.Code, DeliveryOperation.Publish, now)));
        await ledger.LogAsync(new ResultDisclosedRecord(disclosure.Record, disclosure.Commitment), task.Number, now, cancel);
        return disclosure;
    }

    private static DisclosureContent Content(
        AnnualPlan? plan, InspectionTask task, InspectionCheck check, Dictionary<DepartmentCode, string> names)
    {
        var kind = task.IsJoint ? "双随机（部门联合）" : "双随机";
        var direction = task.Scope.IsDirected ? "定向" : "不定向";
        var others = task.Participants.Where(code => code != task.Lead && check.Goes(code)).Select(code => names[code]);
        var itemNames = task.Items.ToDictionary(item => item.Code, item => item.Name);
        var items = check.Items.Select(item => new DisclosedItem(itemNames[item.Item], Public(item)));
        return new(
            plan?.Number ?? "", plan?.Title ?? "计划外检查", task.Number, task.Title, kind, direction,
            check.Target.ToString(), check.TargetName, names[task.Lead], string.Join('、', others),
            check.EndedOn!.Value, check.Results, [.. items]);
    }

    /// <summary>The public reads that a problem was found, not how it will be dealt with.</summary>
    internal static string Public(ItemResult item) => item.Finding switch
    {
        ItemFinding.InOrder => "未发现问题",
        ItemFinding.Problem => item.Disposition is Disposition.OrderedToCorrect ? "发现问题，已责令改正" : "发现问题，待后续处理",
        ItemFinding.NotChecked => "未检查",
        _ => "不适用",
    };
}
