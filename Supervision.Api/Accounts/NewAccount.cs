using Microsoft.EntityFrameworkCore;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Inspectors;

namespace Supervision.Api.Accounts;

/// <summary>Makes person and account of what was written down. Works inside an act.</summary>
public sealed class NewAccount(SupervisionDb db, IdentityKey key, TimeProvider clock)
{
    public async Task<Result<ManagedAccount>> MakeAsync(AccountInput input, Signed? entered, CancellationToken cancel)
    {
        var name = (input.Name ?? "").Trim();
        var loginName = Account.Canonical(input.LoginName ?? "");

        if (name.Length is 0 or > Person.NameMaxLength || !StorableText.Is(name))
        {
            return AccountProblems.NameMissing();
        }

        if (!Account.IsLoginName(loginName))
        {
            return AccountProblems.NotALoginName();
        }

        if (IdentityNumber.Read(input.IdentityNumber) is not { } number)
        {
            return AccountProblems.NotAnIdentityNumber();
        }

        var inspector = (input.Inspector ?? "").Trim();

        if (inspector.Length > 0 && !await IsOnRegisterAsync(inspector, name, cancel))
        {
            return AccountProblems.NotAnInspector(inspector);
        }

        var now = clock.GetUtcNow();
        var person = Person.Of(PersonId.New(now), name, key.HashOf(number), entered);
        person.LinkTo(inspector.Length == 0 ? null : inspector);
        var account = Account.Of(AccountId.New(now), person.Id, loginName);
        db.AddRange(person, account);
        return new ManagedAccount(account, person);
    }

    private Task<bool> IsOnRegisterAsync(string number, string name, CancellationToken cancel) =>
        db.Set<Inspector>().AnyAsync(one => one.Number == number && one.Name == name, cancel);
}
