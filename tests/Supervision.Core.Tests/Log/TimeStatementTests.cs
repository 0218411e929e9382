using Supervision.Core.Log.Times;
using Supervision.Core.Primitives;

namespace Supervision.Core.Tests.Log;

public sealed class TimeStatementTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 30, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly Actor Administrator = new("周一", DepartmentCode.Parse("430300-SF"), Role.SystemAdministrator);
    private static readonly Actor Auditor = new("吴八", DepartmentCode.Parse("430300-SF"), Role.AuditAdministrator);
    private static readonly LedgerTimes Before = new(Noon.AddSeconds(-2), 7, Noon.AddDays(-4), 9, Noon.AddDays(-5), false, null, TimeSpan.Zero, false);

    [Fact]
    public void It_says_from_which_time_to_which_and_by_which_two_offices_but_no_name()
    {
        var statement = Proposed();

        Assert.True(statement.Confirm(new(Auditor, Noon.AddMinutes(5)), Before).Succeeded(out _, out _));

        var record = statement.Record();
        Assert.Equal(("2026-11-26T04:00:00.000000Z", "2026-11-30T04:05:00.000000Z", 9), (record.From, record.To, record.Audit));
        Assert.Equal(["430300-SF:系统管理员", "430300-SF:审计管理员"], record.By);
    }

    [Fact]
    public void Only_the_administrator_proposes_and_gives_a_reason()
    {
        Assert.Equal("time.only-administrator", CodeOf(TimeStatement.Propose(TimeStatementId.New(Noon), "停电", new(Auditor, Noon))));
        Assert.Equal("time.no-reason", CodeOf(TimeStatement.Propose(TimeStatementId.New(Noon), " ", new(Administrator, Noon))));
    }

    [Fact]
    public void Another_person_in_another_role_confirms()
    {
        Assert.Equal("time.only-audit-administrator", CodeOf(Proposed().Confirm(new(Administrator, Noon), Before)));
        Assert.Equal("time.same-person", CodeOf(Proposed().Confirm(new(Auditor with { Person = "周一" }, Noon), Before)));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(24, "")]
    [InlineData(25, "time.clocks-apart")]
    [InlineData(-1, "time.clocks-apart")]
    public void Both_look_at_the_clock_on_one_day(int hours, string code) =>
        Assert.Equal(code, CodeOf(Proposed().Confirm(new(Auditor, Noon.AddHours(hours)), Before)));

    private static TimeStatement Proposed() => TimeStatement.Propose(TimeStatementId.New(Noon), "停电检修", new(Administrator, Noon))
        .Match(statement => statement, problem => throw new InvalidOperationException(problem.Message));

    private static string CodeOf<T>(Result<T> result) where T : notnull => result.Match(_ => "", problem => problem.Code);
}
