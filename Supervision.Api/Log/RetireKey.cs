using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>停用旧密钥: from now on only the new key signs, and the old private key is gone from the folder.</summary>
public sealed class RetireKey(Acts acts, LogKeys keys, TimeProvider clock)
{
    private const string Log = "透明日志";

    public Task<Result<string>> ExecuteAsync(Actor actor, CancellationToken cancel)
    {
        return acts.ActAsync<string>(
            actor, LogActs.RetireKey, OtherObjects.Nothing(Log),
            async ledger =>
            {
                if (!keys.Retire().Succeeded(out var old, out var problem))
                {
                    return problem;
                }

                await ledger.AuditAsync(actor, LogActs.RetireKey.Named, Log, new { 旧公钥 = old.ToString() }, clock.GetUtcNow(), cancel);
                return old.ToString();
            },
            cancel);
    }
}
