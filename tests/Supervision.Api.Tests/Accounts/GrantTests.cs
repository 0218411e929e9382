using Microsoft.EntityFrameworkCore;
using Supervision.Api.Accounts;
using Supervision.Api.Accounts.SignIns;
using Supervision.Api.Demo;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Accounts;

/// <summary>A role is entered by one person and confirmed by another, and some never meet in one.</summary>
public sealed class GrantTests : IAsyncLifetime
{
    private readonly DatabaseFixture _database = new();
    private SmallCity _city = null!;
    private Staff _staff = null!;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _city = await SmallCity.BuildAsync(_database.ConnectionString);
        _staff = new(_city);
    }

    public async ValueTask DisposeAsync()
    {
        await _city.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Only_another_person_in_the_right_role_confirms()
    {
        var colleague = await _staff.WithRoleAsync("赵甲", Role.Planner);
        var grant = Value(await _staff.EnterGrantAsync(colleague, Role.Inspector));
        var holder = new Actor("赵甲", SmallCity.Market, Role.Approver) { Id = grant.Person, IsChief = true };
        var chiefElsewhere = new Actor("郑明", SmallCity.Tax, Role.Approver) { IsChief = true };
        var secondHead = new Actor("吴六", SmallCity.Market, Role.Approver);

        Assert.Equal("access.person", await ConfirmAsync(grant, holder));
        Assert.Equal("access.person", await ConfirmAsync(grant, _staff.Security with { Department = SmallCity.Market, Role = Role.Approver, IsChief = true }));
        Assert.Equal("access.role", await ConfirmAsync(grant, _staff.Security));
        Assert.Equal("access.role", await ConfirmAsync(grant, chiefElsewhere));
        Assert.Equal("access.role", await ConfirmAsync(grant, secondHead));
        Assert.Equal("access.role", await ConfirmAsync(grant, _staff.System));
        Assert.Equal("", await ConfirmAsync(grant, _staff.Chief));
        Assert.Equal("grant.confirmed", await ConfirmAsync(grant, _staff.Chief));
    }

    [Fact]
    public async Task Only_the_security_administrator_enters_and_never_for_himself()
    {
        var colleague = await _staff.WithRoleAsync("赵乙", Role.Planner);
        var input = new GrantInput(SmallCity.Market, Role.Inspector, false, new(2026, 1, 1), null, "文件");
        var own = _staff.Security with { Id = await PersonOfAsync(colleague) };

        Assert.Equal("access.role", await EnterAsync(SmallCity.Head, colleague, input));
        Assert.Equal("access.person", await EnterAsync(own, colleague, input));
        Assert.Equal("grant.document", await EnterAsync(_staff.Security, colleague, input with { Document = " " }));
        Assert.Equal("grant.term", await EnterAsync(_staff.Security, colleague, input with { Until = new(2025, 12, 31) }));
        Assert.Equal("grant.role", await EnterAsync(_staff.Security, colleague, input with { Role = Role.Program }));
        Assert.Equal("grant.clash", await EnterAsync(_staff.Security, colleague, input with { Role = Role.Registrar }));
        Assert.Equal("grant.clash", await EnterAsync(_staff.Security, colleague, input with { Role = Role.Supervisor, Department = SmallCity.Tax }));
        Assert.Equal("grant.already-there", await EnterAsync(_staff.Security, colleague, input with { Role = Role.Planner }));
    }

    [Fact]
    public async Task The_database_keeps_the_same_pairs_apart()
    {
        await using var db = _database.NewContext();
        var roles = Enum.GetValues<Role>().Where(IncompatibleRoles.IsGranted).ToList();

        foreach (var (one, other, same) in from one in roles from other in roles from same in new[] { true, false } select (one, other, same))
        {
            var clash = await db.Database.SqlQuery<bool>($"select roles_clash({one.ToString()}, {other.ToString()}, {same}) as \"Value\"").SingleAsync();
            Assert.Equal(IncompatibleRoles.Are(one, other, same), clash);
        }
    }

    [Fact]
    public async Task The_first_administrators_are_two_people_with_links_of_their_own()
    {
        await using var fresh = await TestDatabase.CreateAsync();
        await using var city = await SmallCity.BuildAsync(fresh.ConnectionString);
        var given = Value(await city.WithAsync<FirstLinks, Result<GivenLinks>>(first => first.ExecuteAsync(default)));
        Assert.Equal([Role.SecurityAdministrator, Role.SystemAdministrator], given.Links.Select(link => link.Role));
        var again = Value(await city.WithAsync<FirstLinks, Result<GivenLinks>>(first => first.ExecuteAsync(default)));

        Assert.Equal("sign-in.link", await ChooseAsync(city, given.Links[0].Token, "严一", "yan.yi", "110105194912310029"));
        Assert.Equal("", await ChooseAsync(city, again.Links[0].Token, "严一", "yan.yi", "11010519491231002X"));
        Assert.Equal("account.person-known", await ChooseAsync(city, again.Links[1].Token, "金二", "jin.er", "11010519491231002X"));
        var left = Value(await city.WithAsync<FirstLinks, Result<GivenLinks>>(first => first.ExecuteAsync(default)));
        Assert.Equal([Role.SystemAdministrator], left.Links.Select(link => link.Role));
    }

    [Fact]
    public void The_sample_offices_are_of_three_seven_and_twenty_and_no_roles_clash()
    {
        var people = PeopleStage.Read(Repository.Root);
        var sizes = people.GroupBy(person => person.Department).Where(office => office.Key != Staff.Justice).Select(office => office.Count()).Order();

        Assert.Equal([3, 7, 20], sizes);
        Assert.All(people, person => Assert.DoesNotContain(
            from one in person.Roles from other in person.Roles select (one.Role, other.Role), pair => IncompatibleRoles.Are(pair.Item1, pair.Item2, true)));
    }

    [Fact]
    public void The_sample_offices_are_staffed_as_the_presets_say()
    {
        var offices = PeopleStage.Read(Repository.Root).GroupBy(person => person.Department).Where(office => office.Key != Staff.Justice);

        foreach (var office in offices)
        {
            var preset = OfficePreset.All.Single(one => one.People == office.Count());
            var said = preset.Places.SelectMany(place => Enumerable.Repeat(Told(place.Roles), place.People));
            Assert.Equal(said.Order(StringComparer.Ordinal), office.Select(person => Told(person.Roles.Select(role => role.Role))).Order(StringComparer.Ordinal));
        }
    }

    private static string Told(IEnumerable<Role> roles) => string.Join('、', roles.Order());

    private static async Task<string> ChooseAsync(SmallCity city, string token, string name, string loginName, string identity)
    {
        var secret = Credentials.NewSecret();
        var sealedSecret = await city.WithAsync<Credentials, string>(credentials => Task.FromResult(credentials.Seal(secret)));
        var code = OneTimeCode.At(secret, DateTimeOffset.UtcNow);
        var input = new ChosenInput("four words in a row", "four words in a row", sealedSecret, code, new(name, identity, loginName, null), "430300-SF");
        return CodeOf(await city.WithAsync<ChooseCredentials, Result<Account>>(choose => choose.ExecuteAsync(token, input, new("test", false), default)));
    }

    private async Task<PersonId> PersonOfAsync(Colleague colleague)
    {
        await using var db = _database.NewContext();
        return (await db.Accounts.SingleAsync(account => account.Id == colleague.Account)).Person;
    }

    private async Task<string> EnterAsync(Actor actor, Colleague colleague, GrantInput input) =>
        CodeOf(await _city.WithAsync<EnterGrant, Result<RoleGrant>>(enter => enter.ExecuteAsync(actor, colleague.Account, input, default)));

    private async Task<string> ConfirmAsync(RoleGrant grant, Actor actor) =>
        CodeOf(await _city.WithAsync<ConfirmGrant, Result<RoleGrant>>(confirm => confirm.ExecuteAsync(actor, grant.Id, default)));

    private static string CodeOf<T>(Result<T> result) where T : notnull => result.Match(_ => "", problem => problem.Code);
}
