using Microsoft.EntityFrameworkCore;
using Supervision.Api.Checks;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Checks;

/// <summary>The notice says to the minute when the officers come; nonsense is refused by its line or by its target.</summary>
public sealed class VisitTimesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private SmallCity _city = null!;
    private List<InspectionCheck> _checks = [];

    public async ValueTask InitializeAsync()
    {
        _city = await SmallCity.BuildAsync(database.ConnectionString);
        await DrawAsync(_city);
        Value(await ApproveAllAsync(_city, TaskNumber));
        _city.Clock.Set(SmallCity.At("2026-09-16T09:00"));
        _checks = await ChecksAsync();
    }

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task A_notice_tells_the_hour_and_what_cannot_be_is_refused()
    {
        CannotBeRead();
        MayBeWrittenInSeveralWaysButOnce();
        Assert.Equal("check.visit-time-missing", CodeOf(await NotifyAsync(Lines().Skip(1))));
        Assert.Equal("check.visit-outside-task", CodeOf(await NotifyAsync(Lines().Skip(1).Append($"{_checks[0].Target}，2027-01-04 9:30"))));
        Assert.Equal("check.visit-in-the-past", CodeOf(await NotifyAsync(Lines().Skip(1).Append($"{_checks[0].Target}，2026-09-16 8:30"))));
        Assert.Equal("check.visit-of-nobody", CodeOf(await NotifyAsync(Lines().Append($"{CreditCode.Complete("91430399MA9999999")}，2026-10-12 9:30"))));
        Assert.Equal("check.visits-two-at-once", CodeOf(await NotifyAsync(_checks.Select(check => $"{check.Target}，2026-10-12 9:30"))));
        Assert.All(await ChecksAsync(), check => Assert.Null(check.Code));

        Assert.Equal(_checks.Count, Value(await NotifyAsync(Lines())));
        await using var db = database.NewContext();
        var first = await db.Checks.SingleAsync(check => check.Id == _checks[0].Id);
        var paper = await db.Papers.SingleAsync(paper => paper.Number == first.NoticeNumber);
        Assert.Equal(SmallCity.At("2026-10-12T09:30"), first.Code!.Visit);
        Assert.Contains("2026年10月12日9时30分", paper.Content, StringComparison.Ordinal);
    }

    private void CannotBeRead()
    {
        string[] none = ["2026-10-12", "2026-10-12 25:00", "2026-02-30 9:30", "下周一 上午", "2026-10-12 930"];
        Assert.All(none, told => Assert.Equal("check.visit-time", CodeOf(VisitTimesText.Read($"{_checks[0].Target}，{told}"))));
    }

    private void MayBeWrittenInSeveralWaysButOnce()
    {
        var target = _checks[0].Target;
        string[] ways = ["2026-10-12 9:30", "2026-10-12，09：30", "2026/10/12\t9:30", "2026年10月12日 9时30分"];

        Assert.All(ways, way => Assert.Equal(SmallCity.At("2026-10-12T09:30"), Value(VisitTimesText.Read($"{target}，某店（样例），{way}")).Of(_checks[0])));
        Assert.Equal("check.visit-time", CodeOf(VisitTimesText.Read($"{target}，{ways[0]}\n{target}，{ways[0]}")));
        var both = VisitTimesText.Read($"{target}，明天\n甲店，2026-10-12 9:30").Match(_ => "", problem => problem.Message);
        Assert.Contains($"“{target}，明天”、“甲店，2026-10-12 9:30”", both, StringComparison.Ordinal);
    }

    // One after the other, half an hour apart.
    private IEnumerable<string> Lines() => _checks.Select((check, at) => $"{check.Target}，{check.TargetName}，{SmallCity.At("2026-10-12T09:30").AddMinutes(30 * at):yyyy-MM-dd HH:mm}");

    private Task<Result<int>> NotifyAsync(IEnumerable<string> lines)
    {
        var visits = Value(VisitTimesText.Read(string.Join('\n', lines)));
        return _city.WithAsync<NotifyChecks, Result<int>>(notify =>
            notify.ExecuteAsync(SmallCity.Archivist, TaskNumber, visits, new Dictionary<SubjectKey, string>(), default));
    }

    private Task<List<InspectionCheck>> ChecksAsync() =>
        _city.WithAsync<SupervisionDb, List<InspectionCheck>>(db => db.Checks.AsNoTracking().OrderBy(check => check.Target).ToListAsync());
}
