using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Checks;
using Supervision.Core.Disclosures;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;
using Supervision.Core.RuleLists;

namespace Supervision.Api.Access.Objects;

/// <summary>Registers, disclosures, lists and statements on the time, as the gate asks of them.</summary>
public static class OtherObjects
{
    /// <summary>What belongs to nobody.</summary>
    public static LoadObject Nothing(string label) => (_, _) => Task.FromResult<Result<ActObject>>(ActObject.Nothing(label));

    public static LoadObject Register(RegisterKind register)
    {
        return async (db, cancel) =>
        {
            var last = await db.Set<RegisterSync>().AsNoTracking().Where(sync => sync.Register == register)
                .OrderByDescending(sync => sync.At).FirstOrDefaultAsync(cancel);
            var of = ActObject.Nothing(register.Named());
            return last is null ? of : of with { Signers = [EarlierStep.By(EarlierStep.RegisterImported, last.By)] };
        };
    }

    public static LoadObject Disclosure(DisclosureId id)
    {
        return async (db, cancel) =>
        {
            var disclosure = await db.Disclosures.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);

            if (disclosure is null)
            {
                return DisclosureProblems.NotFound(id.ToString());
            }

            var check = CheckId.TryParse(disclosure.Record, out var checkId)
                ? await db.Checks.AsNoTracking().SingleOrDefaultAsync(one => one.Id == checkId, cancel)
                : null;
            return new ActObject($"公示信息{disclosure.Record}")
            {
                Own = [disclosure.Department],
                Signers = check?.Reviewed is { } reviewed ? [EarlierStep.By(EarlierStep.ResultReviewed, reviewed.By)] : [],
            };
        };
    }

    public static LoadObject Delivery(long sequence)
    {
        return async (db, cancel) =>
        {
            var owner = await db.Deliveries.AsNoTracking().Where(one => one.Sequence == sequence)
                .Join(db.Disclosures, one => one.Disclosure, disclosure => disclosure.Id, (_, disclosure) => new { disclosure.Department })
                .SingleOrDefaultAsync(cancel);

            if (owner is null)
            {
                return DisclosureProblems.DeliveryNotFound(sequence);
            }

            return new ActObject($"第{sequence}号推送")
            {
                Own = [owner.Department],
                Hidden = DisclosureProblems.DeliveryNotFound(sequence),
            };
        };
    }

    /// <summary>A version of a list: <c>list@version</c>, or the newest of <c>list</c>.</summary>
    public static LoadObject List(string named)
    {
        return async (db, cancel) =>
        {
            var at = named.LastIndexOf('@');
            var number = at > 0 && int.TryParse(named[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : (int?)null;
            var list = number is null ? named : named[..at];
            var version = await db.ListVersions.AsNoTracking().Where(one => one.List == list && (number == null || one.Number == number))
                .OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancel);

            if (version is null)
            {
                return ListProblems.NotFound(named);
            }

            return new ActObject($"清单{version.Label}")
            {
                Signers =
                [
                    EarlierStep.By(EarlierStep.ListDrafted, version.Drafted.By),
                    .. version.Confirmed.Select(confirmed => EarlierStep.By(EarlierStep.ClausesReviewed, confirmed.By.By)),
                ],
                Version = ObjectVersion.OfRow("list", version.RowVersion, $"{version.Label}（核对{version.Confirmed.Count}条）"),
                Key = version.Label,
            };
        };
    }

    /// <summary>The statement on the time that waits to be confirmed.</summary>
    public static LoadObject TimeStatement()
    {
        return async (db, cancel) =>
        {
            var waiting = await db.TimeStatements.AsNoTracking().Where(statement => statement.LogIndex == null).ToListAsync(cancel);
            var of = ActObject.Nothing("时间声明");
            return waiting.MaxBy(statement => statement.Proposed.At) is { } last
                ? of with { Signers = [EarlierStep.By(EarlierStep.Proposed, last.Proposed.By)] }
                : of;
        };
    }
}
