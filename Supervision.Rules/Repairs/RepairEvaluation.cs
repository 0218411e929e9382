using Supervision.Core.Credit;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;
using Supervision.Core.Time;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Repairs;

// What becomes of one record under one policy. The question has been checked.
internal sealed class RepairEvaluation(RepairPolicy policy, RepairQuestion question, WorkingDayCalendar calendar)
{
    private readonly FoundClass _found = FoundClass.Of(policy, question.Record);

    public Result<RepairAnswer> Answer()
    {
        if (!RepairClocks.Of(policy, question, calendar).Succeeded(out var clocks, out var problem))
        {
            return problem;
        }

        return Decided().Match<Result<RepairAnswer>>(answer => clocks.On(answer), refused => refused);
    }

    private Result<RepairAnswer> Decided()
    {
        if (question.Reorganisation is { } ruling && ruling.RulingOn <= question.AsOf)
        {
            return Reorganised(ruling);
        }

        if (_found.IsSelfRemedy)
        {
            return SelfRemedied();
        }

        if (_found.Class is not { } found)
        {
            return Answered(RepairOutcome.Refer, null, "类别没有查明，须由人确定") with { Shown = question.Record.PublishedOn is null ? null : true };
        }

        return OfClass(found, policy.Periods(found));
    }

    // 破产重整、和解: masked with the ruling, and for good when the plan is performed.
    private RepairAnswer Reorganised(Reorganisation ruling)
    {
        if (question.Application is { } application && !application.Materials.Contains("ruling"))
        {
            return Answered(RepairOutcome.Supplement, _found.Class, "破产重整、和解的，须附人民法院的裁定书") with { Missing = ["ruling"] };
        }

        if (ruling.PerformedOn is { } performed && performed <= question.AsOf)
        {
            return Answered(RepairOutcome.Grant, _found.Class, $"{Days.Said(performed)}裁定确认重整计划或者和解协议执行完毕") with
            {
                Shown = false,
                IsFinal = true,
                Stops = Stops(),
            };
        }

        return Answered(RepairOutcome.Temporary, _found.Class, $"{Days.Said(ruling.RulingOn)}裁定批准重整计划或者认可和解协议，暂时屏蔽，解除妨碍执行的措施") with
        {
            Shown = false,
            IsFinal = false,
            Stops = Stops(),
        };
    }

    private RepairAnswer SelfRemedied()
    {
        var missing = Duties();
        var outcome = missing.Count == 0 ? RepairOutcome.Grant : RepairOutcome.Supplement;
        var stops = outcome is RepairOutcome.Grant ? Stops() : [];
        var said = Refused() ? RepairOutcome.Refuse : outcome;
        return Answered(said, null, "补报、改正、恢复联系以后即可移出，没有最短期限") with { Missing = missing, Stops = stops, Shown = said is not RepairOutcome.Grant };
    }

    private Result<RepairAnswer> OfClass(DishonestyClass found, ClassPeriods periods)
    {
        var record = question.Record;

        if (_found.IsHidden || (periods.ShownOnlyIfPublished && record.PublishedOn is null))
        {
            return Answered(RepairOutcome.NotNeeded, found, $"{ClauseOfHidden(periods)}：没有公示，不用申请；记录留作内部回溯") with { Shown = false };
        }

        if ((policy.RunsFromDocument ? record.DocumentOn : record.PublishedOn) is not { } start)
        {
            return RepairProblems.NoStart(policy, record);
        }

        var until = Deadline.After(start, periods.Longest);
        var earliest = periods.Earliest(start);
        return Timed(found, periods, earliest, until) with { ShowUntil = until, Earliest = earliest };
    }

    private RepairAnswer Timed(DishonestyClass found, ClassPeriods periods, DateOnly? earliest, DateOnly until)
    {
        if (question.AsOf > until)
        {
            return Ended(found, periods, until);
        }

        if (earliest is not { } first)
        {
            return Answered(RepairOutcome.NotNeeded, found, $"{periods.Clause}（公示至{Days.Said(until)}）") with { Shown = true };
        }

        var day = question.Application?.On ?? question.AsOf;

        if (day < first)
        {
            return Answered(RepairOutcome.NotYet, found, $"{periods.Clause}：{Days.Said(first)}起可以申请") with { Shown = true, Missing = Duties() };
        }

        return Applied(found, periods);
    }

    private RepairAnswer Ended(DishonestyClass found, ClassPeriods periods, DateOnly until)
    {
        if (question.Corrected is false && policy.RunsFromDocument)
        {
            return Answered(RepairOutcome.Refer, found, $"最长公示期已于{Days.Said(until)}届满，违法行为没有改正：按行业主管部门的规定办理");
        }

        return Answered(RepairOutcome.NotNeeded, found, $"{periods.Clause}：最长公示期已于{Days.Said(until)}届满，自行停止公示，不用申请") with { Shown = false };
    }

    private RepairAnswer Applied(DishonestyClass found, ClassPeriods periods)
    {
        var missing = Duties();

        if (Refused())
        {
            return Answered(RepairOutcome.Refuse, found, "违法行为没有改正，或者决定的义务没有履行完毕") with { Shown = true, Missing = missing };
        }

        missing = [.. missing, .. Materials()];

        if (missing.Count > 0)
        {
            return Answered(RepairOutcome.Supplement, found, "条件没有查明，或者材料没有交齐；除证明和承诺书以外不得要求别的材料") with { Shown = true, Missing = missing };
        }

        return Answered(RepairOutcome.Grant, found, $"{periods.Clause}：期限已满，已经改正并履行完毕，已经作出承诺；同时停止公示、共享和使用，解除措施，更新评价") with
        {
            Shown = false,
            Stops = Stops(),
            IsFinal = true,
        };
    }

    private bool Refused() => question.DutiesDone is false || question.Corrected is false;

    private List<string> Duties()
    {
        List<string> missing = [];

        if (question.DutiesDone is not true)
        {
            missing.Add("obligations");
        }

        if (question.Corrected is not true)
        {
            missing.Add("corrected");
        }

        return missing;
    }

    private IEnumerable<string> Materials() => policy.Materials.Except(question.Application?.Materials ?? []);

    private IReadOnlyList<string> Stops() =>
        policy.WithInspection && question.Inspection is { } inspection ? [question.Record.Id, inspection] : [question.Record.Id];

    private string ClauseOfHidden(ClassPeriods periods) => _found.IsHidden ? _found.By[0].Clause : periods.Clause;

    private RepairAnswer Answered(RepairOutcome outcome, DishonestyClass? found, string reason)
    {
        return new(outcome)
        {
            Class = found,
            Reasons = [.. _found.By.Select(rule => $"{rule.Clause}（{rule.Mark}）").Distinct(), reason],
            Reservations = [.. _found.By.Where(rule => rule.Mark == "待核").Select(rule => $"{rule.Clause}：待核，由本级机关采用或者由人确定以后才能作为依据").Distinct()],
        };
    }
}
