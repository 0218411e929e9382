using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;

namespace Supervision.Api.RuleLists;

/// <summary>核对条款: legal review confirms, item by item, that the clauses of a list version were read at the source.</summary>
public sealed class ReviewClauses(Acts acts, FindList findList, TimeProvider clock)
{
    /// <param name="list">A list, whose newest version is meant, or <c>list@version</c>.</param>
    public Task<Result<ListVersion>> ExecuteAsync(Actor actor, string list, IReadOnlyList<string> items, string note, CancellationToken cancel) =>
        acts.ActAsync(actor, ListActs.ReviewClauses, OtherObjects.List(list), ledger => InTransactionAsync(ledger, actor, list, items, note, cancel), cancel);

    private async Task<Result<ListVersion>> InTransactionAsync(
        Ledger ledger, Actor actor, string list, IReadOnlyList<string> items, string note, CancellationToken cancel)
    {
        if (!(await findList.NewestAsync(list, cancel)).Succeeded(out var version, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();

        foreach (var item in items)
        {
            if (!version.Confirm(item, note, new Signed(actor, now)).Succeeded(out _, out problem))
            {
                return problem;
            }

            await ledger.AuditAsync(actor, "核对条款", $"{version.Label} {item}", new { 出处 = note, 摘要 = version.Sum }, now, cancel);
        }

        return version;
    }
}
