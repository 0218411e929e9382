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
/// <param name="Items">In the order of the task.</param>
/// <param name="Day">On which the notices are dated.</param>
public sealed record NoticeOfTask(
    DateOnly Day, NoticeRule Rule, Remedies Remedies, string Complaints, IReadOnlyList<ItemContent> Items,
    IReadOnlyDictionary<SubjectKey, int> ChecksThisYear, IReadOnlyDictionary<SubjectKey, string> Addresses, int? YearlyCap)
{
    public Addressee AddresseeOf(InspectionCheck check) =>
        new(check.TargetName, check.Target.IsCreditCode ? check.Target.ToString() : null, Addresses.GetValueOrDefault(check.Target));

    public NoticeFacts FactsFor(InspectionTask task, InspectionCheck check, ProvedOfficers proved, CheckCode code)
    {
        var cause = $"{task.Title}（任务编号{task.Number}），“双随机、一公开”抽查，检查对象由随机抽取产生";
        var items = Items.Where((_, at) => check.Goes(task.Items[at].Department)).ToList();
        var laws = items.SelectMany(item => item.Bases).Where(basis => basis.Suffices).Select(basis => $"《{basis.Title}》").Distinct();
        var inspectors = check.Going.Select(proved.Noticed);
        var manner = check.HasParts ? "部门联合现场检查" : "现场检查";

        return new(
            cause, [.. laws], [.. items.Select(AsNoticed)], [.. inspectors], manner, Addresses.GetValueOrDefault(check.Target, ""), task.From, task.To,
            ChecksThisYear.GetValueOrDefault(check.Target), YearlyCap, Complaints)
        {
            Code = code.Text,
            Visit = code.Visit,
            Draw = proved.Draw,
        };
    }

    private static NoticeItem AsNoticed(ItemContent item)
    {
        var methods = string.Join('、', item.Methods.Select(method => method.Named()));
        var bases = string.Join('；', item.Bases.Select(basis => basis.Printed));
        return new(item.Name, methods, bases);
    }
}
