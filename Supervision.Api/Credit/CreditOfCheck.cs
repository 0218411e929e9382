using Microsoft.EntityFrameworkCore;
using Supervision.Api.Disclosures;
using Supervision.Core.Checks;
using Supervision.Core.Credit;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Registers.Items;

namespace Supervision.Api.Credit;

/// <summary>检查结果的信用记录: what a reviewed check leaves, in the words in which it is disclosed and no others.</summary>
public sealed class CreditOfCheck(SupervisionDb db, ResultLabels labels)
{
    public async Task<OwnCredit> ReadAsync(InspectionTask task, InspectionCheck check, Disclosure disclosure, CancellationToken cancel)
    {
        var content = disclosure.Content;
        var items = content.Items.Select(item => $"{item.Name}：{item.Result}");
        return new(check.Target, CreditRecordKind.InspectionResult, check.Department, content.EndedOn, check.NoticeNumber ?? task.Number)
        {
            Source = $"检查任务{task.Number}",
            Clause = await BasesAsync(task, cancel),
            Words = check.Results,
            Content = $"{string.Join('；', labels.Of(disclosure))}。{string.Join('；', items)}",
        };
    }

    // On what the check rested, without what nobody has looked up.
    private async Task<string?> BasesAsync(InspectionTask task, CancellationToken cancel)
    {
        var versions = task.Items.Select(item => item.VersionId).ToList();
        var contents = await db.Set<ItemVersion>().AsNoTracking().Where(version => versions.Contains(version.Id))
            .Select(version => version.Content).ToListAsync(cancel);
        var bases = contents.SelectMany(one => one.Bases).Select(basis => basis.Printed).Distinct().ToList();
        return bases.Count == 0 ? null : string.Join('；', bases);
    }
}
