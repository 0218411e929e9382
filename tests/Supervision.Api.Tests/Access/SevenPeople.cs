using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Supervision.Api.Access;
using Supervision.Api.Accounts;
using Supervision.Api.Accounts.SignIns;
using Supervision.Api.Tests.Accounts;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Accounts;
using Supervision.Core.LawTables;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Inspectors;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Access;

/// <summary>七人的局: an office of seven people with accounts and granted roles, who act in sessions of their own and in no other way.</summary>
internal sealed class SevenPeople(SmallCity city, TimeSpan? signedInBefore = null)
{
    public static readonly DepartmentCode Office = DepartmentCode.Parse("430300-CG");

    private readonly Staff _staff = new(city);
    private readonly Dictionary<string, AccountId> _accounts = [];

    /// <summary>Each with the roles of his place.</summary>
    public static IReadOnlyList<(string Name, PresetPlace Place)> People { get; } =
        [.. OfficePreset.All.Single(preset => preset.People == 7).Places.Select((place, i) => ("钱吴郑周李孙卫"[i] + "某", place))];

    public static string Named(Role role, bool isChief = false) => People.First(one => one.Place.Roles.Contains(role) && one.Place.IsChief == isChief).Name;

    public async Task BuildAsync()
    {
        await RegisterAsync();

        foreach (var (name, place) in People)
        {
            var inspects = place.Roles.Contains(Role.Inspector);
            var (link, _) = await _staff.EnterAsync(name, inspects ? NumberOf(name) : null);
            _accounts[name] = link.Account;
        }

        // The head first; he confirms the others.
        foreach (var (name, place) in People)
        {
            foreach (var role in place.Roles)
            {
                await GrantAsync(name, role, place.IsChief && role is Role.Approver);
            }
        }
    }

    /// <summary>The same people.</summary>
    public void TakeOver(SevenPeople built)
    {
        foreach (var (name, account) in built._accounts)
        {
            _accounts[name] = account;
        }
    }

    /// <summary>An act of one of them, in a session of this role opened just now, or as long ago as was said.</summary>
    public async Task<Result<T>> TryAsync<TCase, T>(string name, Role role, Func<TCase, Actor, Task<Result<T>>> act) where TCase : notnull where T : notnull
    {
        var session = await OpenAsync(name, role);
        return await city.WithinAsync(services =>
        {
            var current = services.GetRequiredService<CurrentSession>();
            current.Begin(session, "127.0.0.1");
            var strict = new WithoutSession(services, new SessionAlone(current, city.Clock));
            return act((TCase)strict.GetService(typeof(TCase))!, session.Actor);
        });
    }

    public async Task<T> ActAsync<TCase, T>(string name, Role role, Func<TCase, Actor, Task<Result<T>>> act) where TCase : notnull where T : notnull =>
        Value(await TryAsync(name, role, act));

    public async Task<PersonId> PersonAsync(string name) => await city.WithAsync<SupervisionDb, PersonId>(db =>
    {
        var account = _accounts[name];
        return db.Accounts.Where(one => one.Id == account).Select(one => one.Person).SingleAsync();
    });

    private static string NumberOf(string name) => "4303CG" + People.Select(one => one.Name).ToList().IndexOf(name).ToString("D2", null);

    private async Task<OfficeSession> OpenAsync(string name, Role role)
    {
        var opened = await city.WithinAsync(async services =>
        {
            var db = services.GetRequiredService<SupervisionDb>();
            var id = _accounts[name];
            return Value(await services.GetRequiredService<Transactions>().RunAsync<Api.Accounts.SignIns.SignedIn>(
                async _ =>
                {
                    var account = await db.Accounts.SingleAsync(one => one.Id == id);
                    var person = await db.Persons.SingleAsync(one => one.Id == account.Person);
                    var open = services.GetRequiredService<OpenSession>();
                    var grant = (await open.UsableAsync(person.Id, default)).Single(one => one.Department == Office && one.Role == role);
                    return await open.InRoleAsync(account, person, grant, SignInWay.Password, new("127.0.0.1", false), default);
                },
                default));
        });

        if (signedInBefore is { } ago)
        {
            city.Clock.Set(city.Clock.GetUtcNow() + ago);
        }

        return Value(await city.WithAsync<FindSession, Result<OfficeSession>>(find => find.ExecuteAsync(opened.Token, new("127.0.0.1", false), default)));
    }

    private async Task GrantAsync(string name, Role role, bool isChief)
    {
        var input = new GrantInput(Office, role, isChief, new(2026, 1, 1), null, "潭城管人〔2026〕1号");
        var grant = Value(await city.WithAsync<EnterGrant, Result<RoleGrant>>(enter => enter.ExecuteAsync(_staff.Security, _accounts[name], input, default)));
        var chief = new Actor(People[0].Name, Office, Role.Approver) { IsChief = true, Id = await PersonAsync(People[0].Name) };
        var confirmer = isChief ? _staff.System : chief;
        Value(await city.WithAsync<ConfirmGrant, Result<RoleGrant>>(confirm => confirm.ExecuteAsync(confirmer, grant.Id, default)));
    }

    private Task<int> RegisterAsync() => city.WithAsync<SupervisionDb, int>(async db =>
    {
        var now = city.Clock.GetUtcNow();
        db.Add(Department.Organ(Office, "湘潭市城市管理和综合执法局", "潭城管", "城市管理", RegionCode.Parse("430300"), new(2025, 3, 31)));
        db.Add(SmallCity.Item("CG-001", Office, now));

        foreach (var (name, _) in People.Where(one => one.Place.Roles.Contains(Role.Inspector)))
        {
            var card = new Certificate("湘C" + NumberOf(name), CertificateKind.Enforcement, new(2024, 1, 1), new(2028, 12, 31));
            var officer = Inspector.Officer(InspectorId.New(now), NumberOf(name), name, Office, [card], now);
            officer.MayLead = true;
            db.Add(officer);
        }

        return await db.SaveChangesAsync();
    });
}
