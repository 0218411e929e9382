using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>Which body each invited party is, and whether it is from outside. A department is named by its code alone, so that none sits there twice.</summary>
public sealed class PartyBodies(SupervisionDb db)
{
    /// <param name="ofTasks">The bodies of all tasks of the ceremony.</param>
    public async Task<Result<IReadOnlyList<CeremonyParty>>> ReadAsync(
        IReadOnlyList<InvitedParty> invited, IReadOnlyCollection<string> ofTasks, CancellationToken cancel)
    {
        var departments = await db.Set<Department>().AsNoTracking().ToListAsync(cancel);
        var codes = departments.Select(department => department.Code.ToString()).ToHashSet();
        var parties = new List<CeremonyParty>();

        foreach (var party in invited)
        {
            if (string.IsNullOrWhiteSpace(party.Body))
            {
                return CeremonyProblems.BodyMissing(party.Name);
            }

            if (!codes.Contains(party.Body) && WrongOutsider(party.Body, departments) is { } problem)
            {
                return problem;
            }

            parties.Add(new CeremonyParty(party.Name, !ofTasks.Contains(party.Body), party.Body));
        }

        return parties;
    }

    private static Problem? WrongOutsider(string body, List<Department> departments)
    {
        if (DepartmentCode.TryParse(body, out _))
        {
            return CeremonyProblems.BodyUnknown(body);
        }

        return departments.Exists(department => department.Name == body || department.ShortName == body) ? CeremonyProblems.BodyIsDepartment(body) : null;
    }
}
