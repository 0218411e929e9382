using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;

namespace Supervision.Api.RuleLists;

/// <summary>采用清单: the head adopts a reviewed version as from a day. The public log says which text it is.</summary>
public sealed class AdoptList(Acts acts, FindList findList, TimeProvider clock)
{
    /// <param name="list">A list, whose newest version is meant, or <c>list@version</c>.</param>
    public Task<Result<ListVersion>> ExecuteAsync(Actor actor, string list, DateOnly from, CancellationToken cancel) =>
        acts.ActAsync(actor, ListActs.Adopt, OtherObjects.List(list), ledger => InTransactionAsync(ledger, actor, list, from, cancel), cancel);

    private async Task<Result<ListVersion>> InTransactionAsync(
        Ledger ledger, Actor actor, string list, DateOnly from, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();

        if (!(await findList.NewestAsync(list, cancel)).Succeeded(out var version, out var problem)
            || !version.Adopt(from, new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "采用清单", version.Label, new { version.Title, 自 = from, 摘要 = version.Sum }, now, cancel);
        await ledger.LogAsync(
            ListAdoptedRecord.Of(version.List, version.Number, version.Title, from, version.Sum), version.Label, now, cancel);
        return version;
    }
}
