using System.CommandLine;
using Supervision.Api.Access;
using Supervision.Api.Access.Table;
using Supervision.Api.Cases;
using Supervision.Api.Cases.Orders;
using Supervision.Api.Hosting;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.RuleLists;
using Supervision.Core.Time;

namespace Supervision.Api.Commands;

/// <summary><c>cases</c>: proposals, what shows their conditions, re-checks that are due, closing, whether like cases ended alike, and which subjects took the place of others.</summary>
internal static class CaseCommands
{
    public static Command Create(CommandHost host)
    {
        return new("cases", "案件：历次建议、再次提出建议、条件的证据、待复查、复查、结案、一致性、主体承继")
        {
            ProposalCommands.List(host),
            ProposalCommands.Again(host),
            ProofCommands.Evidence(host),
            Due(host),
            Recheck(host),
            ConfirmRecheck(host),
            Close(host),
            Consistency(host),
            Succession(host),
        };
    }

    private static Command Due(CommandHost host)
    {
        var (department, json) = (Department(), Answering.Json());
        var due = new Command("due", "责令改正后还没有复查合格的，逾期最久的在前") { department, json };

        due.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            var today = OfficeClock.Today(host.Clock);
            var readable = await run.Get<ReadableCases>().ReadAsync(actor, run.Cancel);
            var asked = Of(parsed.GetValue(department)) is { } one ? [one] : readable;
            var of = new ActObject("待复查的改正事项") { Own = asked };

            if (!(await run.Get<Acts>().AskAsync(actor, ReadActs.Due, (_, _) => Task.FromResult<Result<ActObject>>(of), run.Cancel)).Succeeded(out _, out var problem))
            {
                return problem;
            }

            var orders = await run.Get<RechecksDue>().ReadAsync(asked, run.Cancel);
            var rows = orders.Select(order => new { order.Paper, order.TargetName, order.Due, standing = order.Standing(today), order.Demands });
            var sum = orders.Count == 0 ? "没有待复查的改正事项。" : $"共{orders.Count}件待复查。";
            return await run.TellAsync(parsed.GetValue(json), rows, [.. orders.Select(order => Line(order, today)), sum]);
        }, cancel));
        return due;
    }

    private static Command Recheck(CommandHost host)
    {
        var paper = new Argument<string>("文号") { Description = "责令改正通知书的文号" };
        var on = new Option<DateOnly?>("--on") { Description = "复查之日；不写则是今日", HelpName = "日期" };
        var failed = new Option<bool>("--not-corrected") { Description = "没有改正" };
        var since = new Option<DateOnly?>("--corrected-on") { Description = "当事人改正之日", HelpName = "日期" };
        var seen = new Option<string>("--seen") { Description = "看到的情况和凭据", HelpName = "情况", Required = true };
        var recheck = new Command("recheck", "记录复查改正的情况") { paper, on, failed, since, seen };

        recheck.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            var today = OfficeClock.Today(host.Clock);
            var day = parsed.GetValue(on) ?? today;
            var corrected = !parsed.GetValue(failed);
            var rechecked = await run.Get<RecheckCorrection>().ExecuteAsync(
                actor, parsed.GetValue(paper)!, new(day, corrected, parsed.GetValue(since), parsed.GetValue(seen)!), run.Cancel);

            if (!rechecked.Succeeded(out var order, out var problem))
            {
                return problem;
            }

            return await run.TellAsync(false, order, [Line(order, today)]);
        }, cancel));
        return recheck;
    }

    private static Command ConfirmRecheck(CommandHost host)
    {
        var paper = new Argument<string>("文号") { Description = "责令改正通知书的文号" };
        var confirm = new Command("confirm-recheck", "由另一名执法人员确认复查记录") { paper };

        confirm.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!(await run.Get<ConfirmRecheck>().ExecuteAsync(actor, parsed.GetValue(paper)!, run.Cancel)).Succeeded(out var order, out var problem))
            {
                return problem;
            }

            return await run.TellAsync(false, order, [Line(order, OfficeClock.Today(host.Clock))]);
        }, cancel));
        return confirm;
    }

    private static string Line(RecheckOrder order, DateOnly today) => $"{order.Paper}　{order.TargetName}　{order.Standing(today)}";

    private static Command Close(CommandHost host)
    {
        var number = new Argument<string>("案件编号");
        var close = new Command("close", "结案；责令改正的事项须先复查合格") { number };

        close.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!(await run.Get<CloseCase>().ExecuteAsync(actor, parsed.GetValue(number)!, run.Cancel)).Succeeded(out var closed, out var problem))
            {
                return problem;
            }

            return await run.TellAsync(false, closed, [$"案件{closed.Number}已经结案。"]);
        }, cancel));
        return close;
    }

    private static Command Consistency(CommandHost host)
    {
        var (department, json) = (Department(), Answering.Json());
        var consistency = new Command("consistency", "事实相同而结果不同的案件，以及免罚之后再犯的比例") { department, json };

        consistency.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!(await run.Get<ConsistencyBoard>().ReadAsync(actor, parsed.GetValue(department), run.Cancel)).Succeeded(out var view, out var problem))
            {
                return problem;
            }

            var elsewhere = view.Elsewhere.Select(one => $"{view.Names[one.Key]}另有{one.Value}个处理不同的案件，只列件数。");
            return await run.TellAsync(parsed.GetValue(json), view.Report, [.. ConsistencyText.Of(view.Report), .. elsewhere]);
        }, cancel));
        return consistency;
    }

    private static Command Succession(CommandHost host)
    {
        var (successor, predecessor) = (new Argument<string>("现代码"), new Argument<string>("原代码"));
        var kind = new Option<string>("--kind") { Description = SuccessionKinds.Terms.Listed, HelpName = "种类", Required = true };
        var on = new Option<DateOnly>("--on") { Description = "承继之日", HelpName = "日期", Required = true };
        var source = new Option<string>("--source") { Description = "出处，例如登记机关的通知书", HelpName = "出处", Required = true };
        var succession = new Command("succession", "登记主体承继：换码的记录一并计入“首次”，合并、分立、个转企的只供查看") { successor, predecessor, kind, on, source };

        succession.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!SubjectKey.TryParse(parsed.GetValue(successor), out var now))
            {
                return CaseProblems.SuccessionCode(parsed.GetValue(successor)!);
            }

            if (!SubjectKey.TryParse(parsed.GetValue(predecessor), out var before))
            {
                return CaseProblems.SuccessionCode(parsed.GetValue(predecessor)!);
            }

            if (!SuccessionKinds.Terms.TryFind(parsed.GetValue(kind), out var known))
            {
                return CaseProblems.SuccessionKindUnknown(parsed.GetValue(kind)!);
            }

            var recorded = await run.Get<RecordSuccession>().ExecuteAsync(
                actor, now, before, known, parsed.GetValue(on), parsed.GetValue(source)!, run.Cancel);

            if (!recorded.Succeeded(out var made, out var problem))
            {
                return problem;
            }

            return await run.TellAsync(false, made, [$"已登记：{made.Successor}{made.Kind.Named()}，原代码{made.Predecessor}。"]);
        }, cancel));
        return succession;
    }

    private static Option<string?> Department() => new("--department") { Description = "只看一个部门", HelpName = "主体代码" };

    private static DepartmentCode? Of(string? code) => code is null ? null : DepartmentCode.Parse(code);
}

/// <summary>The consistency report in sentences.</summary>
internal static class ConsistencyText
{
    public static IEnumerable<string> Of(CaseConsistencyView view)
    {
        return [
        $"已作出决定的案件{view.Cases}个，事实各不相同的有{view.Alike}种。",
        .. view.Outliers.Count == 0 ? ["事实相同的案件，结果都相同。"] : view.Outliers.GroupBy(outlier => outlier.Department).SelectMany(Department),
        $"免罚之后再犯：{Rate(view.AfterExemption)}",
        $"只免罚款之后再犯：{Rate(view.AfterFineWaiver)}",
        $"转入案件办理之后再犯：{Rate(view.AfterHandingOn)}",
        "两个比例只作参照：案件不是随机分到两边的，相差不等于因果。",
    ];
    }

    private static IEnumerable<string> Department(IGrouping<DepartmentCode, CaseOutlier> outliers) =>
    [
        $"部门{outliers.Key}：{outliers.Count()}个案件与事实相同的案件结果不同",
        .. outliers.Select(Outlier),
    ];

    private static string Outlier(CaseOutlier one)
    {
        var usual = one.Usual is { } end ? $"多数是{end.Named()}" : "没有占多数的结果";
        var alike = $"事实相同的{one.Alike}个案件中{usual}，如{string.Join("、", one.Others)}";
        return $"  {one.Number}　{one.What}：{one.End.Named()}；{alike}{Reasons(one)}";
    }

    private static string Reasons(CaseOutlier one) => one.Reasons switch
    {
        null => "",
        "" => "。决定时写明的理由：没有写",
        var reasons => $"。决定时写明的理由：{reasons}",
    };

    private static string Rate(ReturnRate rate)
    {
        if (rate.Parties == 0)
        {
            return "还没有可以统计的当事人。";
        }

        var share = FormattableString.Invariant($"{100.0 * rate.Returned / rate.Parties:0.0}%");
        var lower = FormattableString.Invariant($"{100 * rate.Interval.Lower:0.0}%");
        var upper = FormattableString.Invariant($"{100 * rate.Interval.Upper:0.0}%");
        return $"{rate.Parties}个当事人中{rate.Returned}个，{share}（95%的把握在{lower}至{upper}之间）。";
    }
}
