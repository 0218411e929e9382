using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Commitments;
using Supervision.Core.Persistence;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Api.Commitments;

/// <summary>没有修复的违诺: the commitments that a subject broke before whichever office and that were not repaired, each in one line that says where it stands.</summary>
public sealed class BrokenCommitments(SupervisionDb db, AcrossDepartments across, DepartmentNames names)
{
    public async Task<IReadOnlyList<string>> ReadAsync(SubjectKey target, CancellationToken cancel)
    {
        var standing = db.Commitments.AsNoTracking().Where(one => one.Target == target).Standing(CommitmentState.Broken, CommitmentState.Revoked);
        var broken = await across.ReadAsync(AcrossNeed.BrokenCommitments, () => standing.ToListAsync(cancel), cancel);
        var departments = await names.ReadAsync(cancel);
        return [.. broken.Select(one => $"承诺编码{one.Code}，{departments[one.Department]}于{OfficeClock.DayOf(one.Broken!.By.At):yyyy-MM-dd}认定违诺，没有修复")];
    }
}
