using Supervision.Core.Credit;
using Supervision.Core.Repairs;
using Supervision.Rules.Repairs;
using Supervision.Testing;

namespace Supervision.Rules.Tests.CreditRecords;

/// <summary>From when to when a record may be shown, channel by channel: by the table of policies and nothing else.</summary>
public sealed class PublicityTests
{
    private static readonly DateOnly Decided = new(2026, 10, 12);
    private static readonly DateOnly Today = new(2026, 10, 20);
    private static readonly RepairPolicies Policies =
        Books.Value(RepairPolicies.Load(Repository.PathTo("rules"), new(new Dictionary<DateOnly, bool>())));

    [Fact]
    public void What_is_confiscated_is_shown_a_year_from_the_document_where_the_policy_says_so_and_not_before_it_is_published_elsewhere()
    {
        var shown = Of("penalty", ["没收违法所得", "没收非法财物"]);
        var china = Assert.Single(shown, one => one.Policy == "ndrc-36");

        Assert.Equal((DishonestyClass.General, Decided, Decided.AddYears(1), Decided.AddMonths(3)), (china.Class, china.From, china.To, china.RepairFrom));
        Assert.True(china.IsShownOn(Decided) && china.IsShownOn(Decided.AddYears(1)) && !china.IsShownOn(Decided.AddYears(1).AddDays(1)));
        Assert.All(shown.Where(one => one.Channel == "公示系统"), one => Assert.Null(one.From));
        Assert.Contains("公示系统（市场监督管理信用修复管理办法）：一般，自公示之日起算，没有公示的不起算", shown.Select(one => one.Sentence));
    }

    [Theory]
    [InlineData("警告")]
    [InlineData("通报批评")]
    public void Nothing_minor_is_shown_by_coming_in(string word)
    {
        var shown = Of("penalty", [word]);

        Assert.Equal(3, shown.Count);
        Assert.All(shown, one => Assert.Equal((DishonestyClass.Minor, null), (one.Class, one.From)));
    }

    [Fact]
    public void A_fine_whose_limit_nobody_has_written_waits_for_a_person() =>
        Assert.All(Of("penalty", ["罚款"]), one => Assert.Equal((null, null, "类别须由人确定，确定以前不公示"), (one.Class, one.From, one.Days)));

    [Fact]
    public void What_was_repaired_is_shown_no_longer_than_that_day()
    {
        var repaired = new DateOnly(2027, 2, 1);
        var china = Of("penalty", ["没收非法财物"], repaired).Single(one => one.Policy == "ndrc-36");

        Assert.Equal((Decided, repaired, null), (china.From, china.To, china.RepairFrom));
        Assert.False(china.IsShownOn(repaired.AddDays(1)));
    }

    [Fact]
    public void An_abnormal_list_is_shown_until_the_subject_is_taken_off()
    {
        var standing = Of("abnormal-list", []).Single(one => one.Policy == "samr-107");
        var removed = Of("abnormal-list", [], Today).Single(one => one.Policy == "samr-107");

        Assert.Equal((Decided, null), (standing.From, standing.To));
        Assert.Equal((Decided, Today), (removed.From, removed.To));
    }

    [Fact]
    public void A_policy_that_does_not_know_the_kind_says_nothing() => Assert.Empty(Of("honour", []));

    [Fact]
    public void Policies_speak_only_while_they_are_in_force()
    {
        var asked = new ShownRecord("一号", "penalty", null, ["没收非法财物"]) { DocumentOn = new(2022, 1, 1) };
        Assert.Equal(["order-45"], Publicities.Of(Policies, asked, null, new(2022, 2, 1)).Select(one => one.Policy));
    }

    private static IReadOnlyList<Publicity> Of(string kind, IReadOnlyList<string> words, DateOnly? endedOn = null) =>
        Publicities.Of(Policies, new ShownRecord("一号", kind, null, words) { DocumentOn = Decided }, endedOn, Today);
}
