using Microsoft.EntityFrameworkCore;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Credit;

/// <summary>没有移出的严重失信记录: what stands in the credit record of a subject and was neither ended nor has run out, each in one line that says where.</summary>
public sealed class GraveRecords(SupervisionDb db)
{
    public async Task<IReadOnlyList<string>> ReadAsync(SubjectKey subject, DateOnly today, CancellationToken cancel)
    {
        var standing = await db.CreditRecords.AsNoTracking()
            .Where(record => record.Subject == subject && record.Kind == CreditRecordKind.SeriousList)
            .Where(record => record.HoldsUntil == null || record.HoldsUntil >= today)
            .Where(record => !db.CreditRecords.Any(ending => ending.Ends == record.Id && ending.On <= today))
            .OrderBy(record => record.On).ToListAsync(cancel);
        return [.. standing.Select(record => $"严重失信主体名单：{record.Organ}于{record.On:yyyy-MM-dd}列入（{record.Number}），没有移出")];
    }
}
