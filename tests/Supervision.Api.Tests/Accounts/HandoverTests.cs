using Supervision.Api.Accounts;
using Supervision.Api.Accounts.Handovers;
using Supervision.Api.Tests.Access;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Accounts;

/// <summary>Whoever has left has signed what he has signed; what is open of his is listed to the head of his unit.</summary>
public sealed class HandoverTests(GatedCity gated) : IClassFixture<GatedCity>
{
    [Fact]
    public async Task What_is_open_of_an_officer_who_left_is_listed_and_of_nobody_else()
    {
        var city = gated.City;
        var staff = new LateStaff(city);
        var name = gated.Handler.Person;
        var colleague = await staff.WithInspectorAsync(name);
        Assert.DoesNotContain((await BoardAsync(SmallCity.UnitHead)).People, person => person.Name == name);

        Value(await city.WithAsync<RegisterLeaving, Result<Person>>(leave => leave.ExecuteAsync(staff.Security, colleague, "调往外地工作", default)));

        var gone = Assert.Single((await BoardAsync(SmallCity.UnitHead)).People, person => person.Name == name);
        Assert.Contains("登记离职", gone.Why, StringComparison.Ordinal);
        Assert.Contains(gone.Lines, line => line.What.Contains(gated.Order, StringComparison.Ordinal));
        Assert.Empty((await BoardAsync(new("税二", SmallCity.Tax, Role.Approver))).People);
    }

    private async Task<HandoverBoardView> BoardAsync(Actor actor) =>
        Value(await gated.City.WithAsync<HandoverBoard, Result<HandoverBoardView>>(board => board.ReadAsync(actor, default)));

    // Somebody who is entered after others were.
    private sealed class LateStaff(SmallCity city)
    {
        private readonly Staff _staff = new(city);

        public Actor Security => _staff.Security;

        public async Task<AccountId> WithInspectorAsync(string name)
        {
            for (var used = 0; used < 5; used++)
            {
                _staff.Skip();
            }

            var (link, loginName) = await _staff.EnterAsync(name);
            await _staff.GrantAsync(new(link.Account, name, loginName, "", []), Role.Inspector);
            return link.Account;
        }
    }
}
