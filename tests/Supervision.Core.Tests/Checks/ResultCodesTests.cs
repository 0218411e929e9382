using Supervision.Core.Checks;

namespace Supervision.Core.Tests.Checks;

/// <summary>A table in which one code ends on 15 September 2026 and its label goes to another.</summary>
public sealed class ResultCodesTests
{
    private const string Text = """
        code,label,stands_alone,problem,not_checked,from,to,source,mark
        R01,未发现问题,1,0,0,2019-01-01,,试验,待核
        R14,迁出,1,0,1,2019-01-01,2026-09-15,试验,待核
        R15,迁出,1,0,1,2026-09-16,,试验,待核
        """;

    private static readonly ResultCodes Codes = ResultCodes.Read(new("rules/codes/result-codes.csv", Text))
        .Match(read => read, problem => throw new InvalidOperationException(problem.Message));

    [Fact]
    public void A_label_means_the_code_of_the_day() =>
        Assert.Equal(("R14", "R15"), (Codes.Find("迁出", new(2026, 9, 15))?.Code, Codes.Find("迁出", new(2026, 9, 16))?.Code));

    [Fact]
    public void A_code_that_has_ended_is_found_for_a_check_that_ended_in_its_time()
    {
        Assert.True(Codes.Find("R14", new(2026, 9, 15)) is { NotChecked: true });
        Assert.Null(Codes.Find("R14", new(2026, 9, 16)));
        Assert.Equal(["R14", "R15"], Codes.EverClosing);
    }

    [Fact]
    public void A_label_that_means_two_codes_on_one_day_is_refused() => Assert.Contains("第4行：“迁出”自2026-09-16起有两条同时有效（另一条在第3行）",
        ResultCodes.Read(new("rules/codes/result-codes.csv", Text.Replace(",2026-09-15,", ",,", StringComparison.Ordinal))).Match(_ => "", problem => problem.Message),
        StringComparison.Ordinal);
}
