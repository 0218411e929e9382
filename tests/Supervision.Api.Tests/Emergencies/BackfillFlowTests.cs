using Microsoft.EntityFrameworkCore;
using Supervision.Api.Checks;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Emergencies.EmergencyCity;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Emergencies;

/// <summary>What was made on paper while the program was down is entered afterwards, with a number that was reserved before.</summary>
public sealed class BackfillFlowTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private SmallCity _city = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _city = await SmallCity.BuildAsync(_database.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await _city.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Numbers_are_reserved_one_range_after_the_other_and_each_office_has_its_own()
    {
        var first = Value(await ReserveAsync(_city));
        var second = Value(await ReserveAsync(_city, 500));
        var fires = Value(await ReserveAsync(_city, 1, SmallCity.Archivist with { Department = SmallCity.Fire }));
        Assert.Equal(("潭市监纸检〔2026〕1号", "潭市监纸检〔2026〕10号"), (first.FirstNumber, first.LastNumber));
        Assert.Equal((11, 510), (second.First, second.Last));
        Assert.Equal("潭消纸检〔2026〕1号", fires.LastNumber);
        Assert.Equal("backfill.wrong-count", CodeOf(await ReserveAsync(_city, 0)));
        Assert.Equal("backfill.wrong-count", CodeOf(await ReserveAsync(_city, 501)));
        Assert.Equal("access.role", CodeOf(await ReserveAsync(_city, 1, SmallCity.Head)));
    }

    [Fact]
    public async Task A_visit_made_on_paper_is_entered_with_its_number_and_marked_so()
    {
        var (number, madeAt) = await DownAsync(_city);
        var paper = Input() with { PaperNumber = number, MadeAt = madeAt };
        var visit = Value(await StartAsync(_city, paper));
        Assert.Equal((number, madeAt), (visit.PaperNumber, visit.BeganAt));
        Assert.Equal(visit.Started.At.AddHours(24), visit.ApproveBy);
        var entered = Assert.Single((await BackfillsAsync(_city)).Backfills);
        Assert.Equal((visit.Id, false, new DateOnly(2026, 2, 20)), (entered.Visit!.Value, entered.IsLate, entered.Due!.Value));
        Assert.Equal("backfill.number-used", CodeOf(await StartAsync(_city, paper)));
    }

    [Fact]
    public async Task A_number_that_was_not_reserved_or_only_later_and_a_time_outside_the_outage_are_refused()
    {
        var (number, madeAt) = await DownAsync(_city);
        var later = Value(await ReserveAsync(_city));
        var paper = Input() with { PaperNumber = number, MadeAt = madeAt };

        foreach (var wrong in new[] { "潭市监纸检〔2026〕0号", "潭市监纸检〔2026〕01号", "潭市监纸检〔2026〕21号", "潭市监纸检〔2025〕1号", "潭消纸检〔2026〕1号", "潭市监纸检〔2026〕号", "1" })
        {
            Assert.Equal("backfill.not-reserved", CodeOf(await StartAsync(_city, paper with { PaperNumber = wrong })));
        }

        Assert.Equal("backfill.reserved-later", CodeOf(await StartAsync(_city, paper with { PaperNumber = later.FirstNumber })));
        Assert.Equal("backfill.no-outage", CodeOf(await StartAsync(_city, paper with { MadeAt = madeAt.AddMinutes(31) })));
        Assert.Equal("backfill.no-number", CodeOf(await StartAsync(_city, paper with { PaperNumber = new('号', 81) })));
        Assert.Empty((await BackfillsAsync(_city)).Backfills);
    }

    [Fact]
    public async Task What_is_entered_too_late_is_taken_and_marked_so()
    {
        var (number, madeAt) = await DownAsync(_city);
        _city.Clock.Set(SmallCity.At("2026-02-21T00:01"));
        Value(await StartAsync(_city, Input() with { PaperNumber = number, MadeAt = madeAt }));
        var view = await BackfillsAsync(_city);
        Assert.Equal(1, view.Late);
        Assert.Equal($"逾期补录，纸质文书{number}", view.Backfills[0].Words);
    }

    [Fact]
    public async Task An_outage_is_stated_once_it_is_over_for_the_city_or_for_one_office()
    {
        var now = _city.Clock.GetUtcNow();
        Assert.Equal("backfill.outage-wrong-time", CodeOf(await StateOutageAsync(_city, now.AddHours(-1), now.AddHours(1))));
        Assert.Equal("backfill.outage-wrong-time", CodeOf(await StateOutageAsync(_city, now.AddHours(-1), now.AddHours(-1))));
        Assert.Equal("backfill.outage-wrong-time", CodeOf(await StateOutageAsync(_city, default, now.AddHours(-1))));
        Assert.False(Value(await StateOutageAsync(_city, now.AddHours(-2), now.AddHours(-1), SmallCity.FireHead)).IsOfCity);
        Assert.Empty((await BackfillsAsync(_city)).Outages);
        Assert.True(Value(await StateOutageAsync(_city, now.AddHours(-2), now.AddHours(-1), SmallCity.SystemAdministrator)).IsOfCity);
        Assert.Single((await BackfillsAsync(_city)).Outages);
        Assert.Equal(2, (await BackfillsAsync(_city, SmallCity.FireHead)).Outages.Count);
    }

    [Fact]
    public async Task A_drawn_check_made_on_paper_begins_on_the_day_of_the_paper()
    {
        await DrawAsync(_city);
        Value(await ApproveAllAsync(_city, TaskNumber));
        Value(await NotifyAllAsync(_city, TaskNumber));
        var check = await _city.WithAsync<SupervisionDb, InspectionCheck>(db => db.Checks.AsNoTracking().OrderBy(one => one.Id).FirstAsync());
        var officer = _city.Drawn(check.Id);
        var (number, madeAt) = await DownAsync(_city);
        Assert.Contains((await BackfillsAsync(_city, officer)).Waiting, one => one.Id == check.Id);

        Assert.Equal("access.relation", CodeOf(await BackfillAsync(_city, check.Id, number, madeAt, SmallCity.Officer)));
        Assert.Equal("backfill.not-reserved", CodeOf(await BackfillAsync(_city, check.Id, "没有这个号", madeAt, officer)));
        var made = Value(await BackfillAsync(_city, check.Id, number, madeAt, officer));
        Assert.Equal(check.Id, made.Check);
        Assert.Equal("backfill.number-used", CodeOf(await BackfillAsync(_city, check.Id, number, madeAt, officer)));
        Assert.Equal("backfill.check-already", CodeOf(await BackfillAsync(_city, check.Id, number.Replace("1号", "2号", StringComparison.Ordinal), madeAt, officer)));

        var desk = Value(await _city.WithAsync<CheckDesk, Result<CheckDeskView>>(desk => desk.ReadAsync(officer, check.Id, default)));
        Assert.Equal(made.Words, desk.Backfill!.Words);
        Assert.Contains(number, desk.Check.Scanned!.UnscannedBecause, StringComparison.Ordinal);
        Assert.Equal(CheckState.Started, desk.Check.State);
    }
}
