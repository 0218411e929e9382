using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Repairs;
using Supervision.Core.Time;
using Supervision.Rules.Repairs;

namespace Supervision.Api.Credit;

/// <summary>查看主体信用记录, with what each policy says of how long a record may be shown.</summary>
public sealed class CreditOfSubject(SupervisionDb db, Acts acts, RepairPolicies policies, TimeProvider clock)
{
    public async Task<Result<CreditView>> ReadAsync(Actor actor, string code, CancellationToken cancel)
    {
        if (!SubjectKey.TryParse(code, out var key))
        {
            return CreditProblems.NotACode(code);
        }

        if (!(await acts.AskAsync(actor, ReadActs.Credit, OtherObjects.Nothing($"主体{key}"), cancel)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        if (await db.Set<Subject>().AsNoTracking().SingleOrDefaultAsync(one => one.Key == key, cancel) is not { } subject)
        {
            return CreditProblems.UnknownSubject(code);
        }

        var records = await db.CreditRecords.AsNoTracking().Where(record => record.Subject == key)
            .OrderByDescending(record => record.On).ThenBy(record => record.Number).ToListAsync(cancel);
        var today = OfficeClock.Today(clock);
        return new CreditView(key.ToString(), subject.Name, [.. records.Select(record => new CreditLine(record, Shown(record, today)))]);
    }

    private IReadOnlyList<string> Shown(CreditRecord record, DateOnly today)
    {
        if (record.Kind is not CreditRecordKind.Penalty)
        {
            return [];
        }

        var asked = new ShownRecord(record.Number, "penalty", null, record.Words) { DocumentOn = record.On };
        var inForce = policies.All.Where(policy => policy.InForce.Covers(today) && policy.RunsFromDocument);
        return [.. inForce.Select(policy => Said(policy, asked, today))];
    }

    private string Said(RepairPolicy policy, ShownRecord record, DateOnly today)
    {
        var answer = policies.Answer(new() { Policy = policy.Id, AsOf = today, Record = record });
        var said = answer.Match(Said, problem => problem.Message);
        return $"{policy.Window}（{policy.Title}）：{said}";
    }

    private static string Said(RepairAnswer answer)
    {
        if (answer.Class is not { } found)
        {
            return "类别须由人确定，确定以前不公示";
        }

        var named = DishonestyClasses.Terms.Of(found);

        if (answer.ShowUntil is not { } until)
        {
            return $"{named}，不公示";
        }

        return answer.Earliest is { } earliest
            ? $"{named}，最长公示至{until:yyyy-MM-dd}，{earliest:yyyy-MM-dd}起可以申请修复"
            : $"{named}，最长公示至{until:yyyy-MM-dd}";
    }
}
