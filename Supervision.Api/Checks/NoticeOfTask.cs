using Supervision.Api.Draws.Proofs;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Papers;
using Supervision.Core.Plans;
using Supervision.Core.Registers.Items;
using Supervision.Core.Registers.Subjects;
using Supervision.Rules.Papers;

namespace Supervision.Api.Checks;

/// <summary>
/// What every notice of a task says alike, read once: the texts of its day, items with their bases, and how often each target was checked
/// this year.
/// </summary>
/// <param name="Day">On which the notices are dated.</param>
public sealed record NoticeOfTask(
    DateOnly Day, NoticeRule Rule, Remedies Remedies, IReadOnlyList<ItemContent> Items, IReadOnlyDictionary<SubjectKey, int> ChecksThisYear,
    int? YearlyCap)
{
    public NoticeFacts FactsFor(InspectionTask task, InspectionCheck check, ProvedOfficers proved, string complaints)
    {
        var cause = $"{task.Title}（任务编号{task.Number}），“双随机、一公开”抽查，检查对象由随机抽取产生";
        var laws = Items.SelectMany(item => item.Bases).Where(basis => basis.Suffices).Select(basis => $"《{basis.Title}》").Distinct();
        var inspectors = check.Officers.Select(proved.Noticed);
        var manner = task.IsJoint ? "部门联合现场检查" : "现场检查";

        return new(
            cause, [.. laws], [.. Items.Select(AsNoticed)], [.. inspectors], manner, "登记的住所（经营场所）", task.From, task.To,
            ChecksThisYear.GetValueOrDefault(check.Target), YearlyCap, complaints)
        {
            Draw = proved.Draw,
        };
    }

    private static NoticeItem AsNoticed(ItemContent item)
    {
        var methods = string.Join('、', item.Methods.Select(method => method.Named()));
        var bases = string.Join('；', item.Bases.Select(basis => basis.ToString()));
        return new(item.Name, methods, bases);
    }
}
