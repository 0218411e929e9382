using Microsoft.EntityFrameworkCore;
using Supervision.Core.Papers;
using Supervision.Core.Papers.Blocks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Papers;

/// <summary>出具文书: takes the number, makes the paper and stores what it says, inside the transaction of the act. The publisher renders it.</summary>
public sealed class IssuePaper(SupervisionDb db, DocumentNumbers documentNumbers, PaperOffices offices, PublicSite site)
{
    public async Task<Result<IssuedPaper>> IssueAsync(
        PaperOrder order, Func<PaperFrame, Result<Paper>> make, DateTimeOffset at, CancellationToken cancel)
    {
        var organ = await db.Set<Department>().AsNoTracking().SingleAsync(d => d.Code == order.Department, cancel);
        var principal = organ.Principal is { } code
            ? await db.Set<Department>().AsNoTracking().Where(d => d.Code == code).Select(d => d.Name).SingleAsync(cancel)
            : null;
        var issuedOn = order.IssuedOn;

        if (!(await offices.ReadAsync(order.Department, issuedOn, cancel)).Succeeded(out var office, out var absent))
        {
            return absent;
        }

        var serial = await documentNumbers.NextAsync(order.Department, order.Mark, issuedOn.Year, cancel);
        var number = new DocumentNumber(organ.ShortName, order.Mark, issuedOn.Year, serial);
        var checkpoint = await db.LogCheckpoints.AsNoTracking().OrderByDescending(signed => signed.Size).FirstOrDefaultAsync(cancel);
        var frame = new PaperFrame(
            number, new IssuingOrgan(organ.Name, principal), order.Addressee, issuedOn, office.Contact,
            new Verification(site.CheckPage(number.ToString()), checkpoint?.Short));

        return make(frame).Match<Result<IssuedPaper>>(
            paper =>
            {
                var issued = IssuedPaper.Of(PaperId.New(at), number.ToString(), paper.Title, order.Department, order.Target, paper.ToJson(), issuedOn, at);
                db.Papers.Add(issued);
                return issued;
            },
            problem => problem);
    }
}

/// <summary>Whose paper, of which kind, to whom, on which day.</summary>
public sealed record PaperOrder(DepartmentCode Department, string Mark, SubjectKey Target, Addressee Addressee, DateOnly IssuedOn);
