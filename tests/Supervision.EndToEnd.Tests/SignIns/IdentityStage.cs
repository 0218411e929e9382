using Microsoft.EntityFrameworkCore;
using Supervision.Api.Accounts.OpenId;
using Supervision.Api.Tests.Accounts;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.EndToEnd.Tests.SignIns;

/// <summary>A small city whose people have accounts, with an identity service beside its office.</summary>
internal sealed class IdentityStage : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private IdentityStage(TestDatabase database, SmallCity city, IdentityOffice office) =>
        (_database, City, Office, Staff) = (database, city, office, new(city));

    public SmallCity City { get; }

    public IdentityOffice Office { get; }

    public Staff Staff { get; }

    public string Connection => _database.ConnectionString;

    public static async Task<IdentityStage> OpenAsync()
    {
        var database = await TestDatabase.CreateAsync();
        var city = await SmallCity.BuildAsync(database.ConnectionString);
        return new(database, city, await IdentityOffice.OpenAsync(city, database.ConnectionString));
    }

    public Visitor NewVisitor() => new(Office.Address);

    /// <summary>Under the name of this user of the service.</summary>
    public async Task<Colleague> LinkedAsync(string name, Role role, string user)
    {
        var colleague = await Staff.WithRoleAsync(name, role);
        DrawnCity.Value(await Office.WithAsync<LinkSubject, Result<Account>>(link =>
            link.ExecuteAsync(Staff.Security, colleague.Account, "subject-of-" + user, "统一身份认证的管理单位来函", default)));
        return colleague;
    }

    public async Task<string> LastAsync(SecurityEvent happened)
    {
        await using var db = _database.NewContext();
        return (await db.SecurityLog.Where(entry => entry.Event == happened).OrderByDescending(entry => entry.Number).FirstAsync()).Detail;
    }

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        await City.DisposeAsync();
        await _database.DisposeAsync();
    }
}
