using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access.Objects;
using Supervision.Api.Checks;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Access;

/// <summary>An account that is bound to an officer's number after the draw was locked: he is the one who was drawn, and nobody of his name is.</summary>
public sealed class BoundOfficerTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Who_was_bound_after_the_lock_starts_his_check_and_another_of_his_name_does_not()
    {
        await using var city = await SmallCity.BuildAsync(database.ConnectionString);
        await DrawAsync(city);
        Value(await ApproveAllAsync(city, TaskNumber));
        city.Clock.Set(SmallCity.At("2026-09-16T09:00"));
        Value(await NotifyAllAsync(city, TaskNumber));
        city.Clock.Set(SmallCity.At("2026-10-20T09:00"));
        await using var db = database.NewContext();
        var check = await db.Checks.AsNoTracking().OrderBy(one => one.Id).FirstAsync();
        var officer = check.Officers.First(one => one.Department == SmallCity.Market);
        var number = await db.RosterRows.Where(row => row.Attempt == check.Attempt && row.Certificate == officer.Certificate).Select(row => row.Inspector).SingleAsync();
        var person = Person.Of(PersonId.New(city.Clock.GetUtcNow()), officer.Name, null, null);
        person.LinkTo(number);
        db.Add(person);
        await db.SaveChangesAsync();

        var himself = new Actor(officer.Name, officer.Department, Role.Inspector) { Id = person.Id };
        var found = Value(await CheckObjects.Check(check.Id)(db, default));

        Assert.Contains(found.Officers, one => one.Is(himself));
        Assert.DoesNotContain(found.Officers, one => one.Is(himself with { Id = PersonId.OfName(officer.Name) }));
        Assert.Equal("access.relation", CodeOf(await StartAsync(city, check.Id, himself with { Id = PersonId.OfName(officer.Name) })));
        Value(await StartAsync(city, check.Id, himself));
    }

    private static Task<Result<Done>> StartAsync(SmallCity city, Supervision.Core.Checks.CheckId id, Actor actor) =>
        city.WithAsync<StartCheck, Result<Done>>(start => start.ExecuteAsync(actor, id, new(2026, 10, 20), "湘潭市雨湖区", null, default));
}
