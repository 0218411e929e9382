using Supervision.Api.Access;
using Supervision.Api.Access.Table;
using Supervision.Core.Draws.Process;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>撤回登记: a party takes back what it entered, as long as nobody has confirmed it and no nonce is open.</summary>
public sealed class WithdrawValue(Acts acts, ActingValues acting, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(string? code, string? person, CeremonyValueId id, CancellationToken cancel)
    {
        return acts.ByCodeAsync<Done>(
            DrawActs.WithdrawValue,
            async ledger =>
            {
                await ledger.WaitAsync(cancel);

                if (!(await acting.FindAsync(code, person, cancel)).Succeeded(out var found, out var problem))
                {
                    return problem;
                }

                var now = clock.GetUtcNow();

                if (found.Values.All.SingleOrDefault(entered => entered.Id == id) is not { } value)
                {
                    return ValueProblems.NotFound();
                }

                var anyOpened = found.Waiting.Any(task => task.Attempt.Parties.Any(party => party.Nonce is not null));

                if (!value.Withdraw(found.Party.Code.Party, anyOpened, now).Succeeded(out _, out problem))
                {
                    return problem;
                }

                await ledger.AuditAsync(found.Party.Actor(found.Person), "撤回公开数值的登记", found.Party.Ceremony.Number,
                    new { 来源 = value.Source, 数值 = value.Value }, now, cancel);
                return default(Done);
            },
            cancel);
    }
}
