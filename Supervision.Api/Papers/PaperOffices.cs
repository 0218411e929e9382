using Microsoft.EntityFrameworkCore;
using Supervision.Core.Papers;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Rules.Papers;

namespace Supervision.Api.Papers;

/// <summary>办案机关的告知事项 of a department on a day. An entrusted body tells those of the organ in whose name it acts.</summary>
public sealed class PaperOffices(SupervisionDb db, PaperWording wording)
{
    public async Task<Result<Office>> ReadAsync(DepartmentCode department, DateOnly day, CancellationToken cancel)
    {
        var acting = await db.Set<Department>().AsNoTracking().SingleAsync(d => d.Code == department, cancel);
        var code = acting.ActsInNameOf;

        return wording.Office(code, day) is { } office ? office : PaperProblems.NoOffice(acting.Name, code.ToString(), day);
    }

    /// <summary>With the remedies against a decision of it.</summary>
    public async Task<Result<(Office Office, Remedies Remedies)>> DecidingAsync(DepartmentCode department, DateOnly day, CancellationToken cancel)
    {
        if (!(await ReadAsync(department, day, cancel)).Succeeded(out var office, out var problem)
            || !wording.DecisionRemedies(office, day).Succeeded(out var remedies, out problem))
        {
            return problem;
        }

        return (office, remedies);
    }
}
