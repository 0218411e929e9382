using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Papers;
using Supervision.Core.Plans;
using Supervision.Core.Registers.Items;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Checks;

/// <summary>What every notice of a task says alike, read once: items with their bases, and how often each target was checked this year.</summary>
public sealed record NoticeOfTask(IReadOnlyList<ItemContent> Items, IReadOnlyDictionary<SubjectKey, int> ChecksThisYear, int? YearlyCap)
{
    public NoticeFacts FactsFor(InspectionTask task, InspectionCheck check, string complaints) => new(
        $"{task.Title}（任务编号{task.Number}），“双随机、一公开”抽查，检查对象由随机抽取产生",
        [.. Items.SelectMany(item => item.Bases).Where(basis => basis.Suffices).Select(basis => $"《{basis.Title}》").Distinct()],
        [.. Items.Select(item => new NoticeItem(item.Name, string.Join('、', item.Methods.Select(method => method.Named())),
            string.Join('；', item.Bases.Select(basis => basis.ToString()))))],
        [.. check.Officers.Select(officer => new NoticeInspector(officer.Name, officer.Certificate))],
        task.IsJoint ? "部门联合现场检查" : "现场检查",
        "登记的住所（经营场所）",
        task.From, task.To,
        ChecksThisYear.GetValueOrDefault(check.Target), YearlyCap, complaints);
}
