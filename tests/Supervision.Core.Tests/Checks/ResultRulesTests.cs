using Supervision.Core.Checks;
using Supervision.Core.Primitives;

namespace Supervision.Core.Tests.Checks;

public sealed class ResultRulesTests
{
    private static readonly DepartmentCode Market = DepartmentCode.Parse("430300-SJ");
    private static readonly ResultCode Clean = Code("R01", alone: true);
    private static readonly ResultCode Corrected = Code("R06", problem: true);
    private static readonly ResultCode Gone = Code("R11", alone: true, closed: true);
    private static readonly ItemResult Fine = new("A", Market, ItemFinding.InOrder);
    private static readonly ItemResult Wrong = new("A", Market, ItemFinding.Problem, "食品过期", Disposition.OrderedToCorrect);

    [Fact]
    public void Nothing_found_stands_with_items_in_order() => Assert.Null(Check([Clean], [Fine]));

    [Fact]
    public void A_corrected_problem_stands_with_its_item() => Assert.Null(Check([Corrected], [Wrong]));

    [Fact]
    public void Nothing_found_cannot_stand_beside_a_problem() => Assert.Equal("result.stands-alone", Check([Clean, Corrected], [Wrong]));

    [Fact]
    public void A_problem_by_item_must_show_overall() => Assert.Equal("result.inconsistent", Check([Clean], [Wrong]));

    [Fact]
    public void A_problem_overall_must_show_by_item() => Assert.Equal("result.inconsistent", Check([Corrected], [Fine]));

    [Fact]
    public void A_problem_needs_words_and_what_follows() =>
        Assert.Equal("result.problem-unexplained", Check([Corrected], [Wrong with { Disposition = Disposition.None }]));

    [Fact]
    public void Every_item_of_the_task_needs_a_result() => Assert.Equal("result.item-missing", Check([Clean], []));

    [Fact]
    public void An_item_outside_the_task_may_not_be_checked() =>
        Assert.Equal("result.item-not-in-task", Check([Clean], [Fine, Fine with { Item = "B" }]));

    [Fact]
    public void A_deregistered_firm_closes_without_item_results() => Assert.Null(Check([Gone], []));

    [Fact]
    public void A_deregistered_firm_cannot_have_been_checked() => Assert.Equal("result.checked-though-closed", Check([Gone], [Fine]));

    [Fact]
    public void No_overall_result_is_no_result() => Assert.Equal("result.none", Check([], [Fine]));

    private static string? Check(ResultCode[] overall, ItemResult[] items) => ResultRules.Check(overall, items, ["A"])?.Code;

    private static ResultCode Code(string code, bool alone = false, bool problem = false, bool closed = false) =>
        new(code, code, alone, problem, closed);
}
