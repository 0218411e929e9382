using Supervision.Core.LawTables;
using Supervision.Rules.Periods;
using Supervision.Testing;

namespace Supervision.Rules.Tests.Periods;

public sealed class PeriodTableTests
{
    private static readonly PeriodTable Table = LawFile.Read(Repository.PathTo("rules"), "periods", "penalty-law.yaml").Match(PeriodTable.Read, problem => problem)
        .Match(read => read, problem => throw new InvalidOperationException(problem.Message));

    [Fact]
    public void The_last_day_of_the_law_of_1996_has_its_two_years() =>
        Assert.Equal(2, Table.Length("limitation-long", new(2021, 7, 14)).Match(length => length, _ => 0));

    [Fact]
    public void A_day_later_the_new_law_has_five() =>
        Assert.Equal(5, Table.Length("limitation-long", new(2021, 7, 15)).Match(length => length, _ => 0));

    [Fact]
    public void Before_any_law_there_is_no_period() =>
        Assert.Equal("period.none", Table.Length("limitation", new(1996, 9, 30)).Match(_ => "", problem => problem.Code));

    [Fact]
    public void A_period_in_years_is_no_period_of_working_days() =>
        Assert.Equal("period.none", Table.WorkingDays("limitation", new(2026, 1, 1)).Match(_ => "", problem => problem.Code));
}
