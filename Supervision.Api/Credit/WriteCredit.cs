using Microsoft.EntityFrameworkCore;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Registers.Departments;

namespace Supervision.Api.Credit;

/// <summary>记入信用记录: the one door by which an act of ours leaves a record of its subject. It is written with the act, or not at all.</summary>
public sealed class WriteCredit(SupervisionDb db)
{
    /// <summary>Runs inside the transaction of the act.</summary>
    public async Task<CreditRecord> OfActAsync(OwnCredit act, DateTimeOffset now, CancellationToken cancel)
    {
        var organ = await db.Set<Department>().Where(one => one.Code == act.Department).Select(one => one.Name).SingleOrDefaultAsync(cancel);
        var code = act.Department.ToString();
        var record = new CreditRecord(Guid.CreateVersion7(now), act.Subject, act.Kind, act.On, act.Number, organ ?? code, code, now.ToUniversalTime())
        {
            Source = act.Source,
            Violation = act.Violation,
            Clause = act.Clause,
            Words = act.Words,
            Content = act.Content,
            HoldsUntil = act.HoldsUntil,
            Ends = act.Ends,
        };
        db.CreditRecords.Add(record);
        return record;
    }
}
