using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Core.Tests.Accounts;

/// <summary>An office of three, of seven and of twenty can be staffed without two roles that never meet, and says what it must borrow.</summary>
public sealed class OfficePresetTests
{
    // Without one of these a plan, a draw or a case does not come to its end.
    private static readonly Role[] Needed =
    [
        Role.Planner, Role.Approver, Role.UnitHead, Role.Inspector, Role.LegalReviewer, Role.Registrar, Role.DisclosureClerk, Role.Archivist,
    ];

    [Fact]
    public void They_are_of_three_seven_and_twenty_people() =>
        Assert.Equal([3, 7, 20], OfficePreset.All.Select(preset => preset.Places.Sum(place => place.People)));

    [Fact]
    public void No_two_roles_of_a_person_are_incompatible()
    {
        var places = OfficePreset.All.SelectMany(preset => preset.Places);

        Assert.All(places, place => Assert.DoesNotContain(
            from one in place.Roles from other in place.Roles select (one, other), pair => IncompatibleRoles.Are(pair.one, pair.other, inOneDepartment: true)));
    }

    [Fact]
    public void Every_role_that_is_needed_is_there_or_said_to_be_borrowed()
    {
        foreach (var preset in OfficePreset.All)
        {
            var there = preset.Places.SelectMany(place => place.Roles).Distinct().ToList();
            Assert.Equal(Needed.Except(there), preset.Borrowed);
        }
    }

    [Fact]
    public void Only_an_office_of_three_borrows_its_legal_reviewer() =>
        Assert.Equal([3], OfficePreset.All.Where(preset => preset.Borrowed.Contains(Role.LegalReviewer)).Select(preset => preset.People));

    [Fact]
    public void Two_officers_go_and_somebody_else_reviews_in_every_office()
    {
        Assert.All(OfficePreset.All, preset =>
        {
            Assert.True(preset.Places.Where(place => place.Roles.Contains(Role.Inspector)).Sum(place => place.People) >= 2);
            Assert.Contains(preset.Places, place => !place.Roles.Contains(Role.Inspector) && (place.Roles.Contains(Role.UnitHead) || place.Roles.Contains(Role.Approver)));
        });
    }
}
