using Microsoft.EntityFrameworkCore;
using Supervision.Api.Pages;
using Supervision.Api.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Sampling;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Pages;

public sealed class ProblemRatesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private PageSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await PageSite.OpenAsync(database.ConnectionString);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_office_reads_rates_and_chances_by_stratum_and_the_public_page_of_a_sealed_task_does_not()
    {
        var drawn = await DrawAsync(_site.City);
        var wrong = await DisclosedCity.FillAsync(_site.City);

        var rates = Value(await _site.City.WithAsync<ProblemRates, Result<ProblemRatesView>>(view => view.ReadAsync(TaskNumber, default)));
        Assert.Equal((drawn, drawn, 1), (rates.Drawn, rates.Combined.Checks, rates.Combined.Problems));
        Assert.Equal(rates.Strata.Sum(s => (double)s.Counts.Size * s.Rate.Problems / s.Rate.Checks) / rates.Strata.Sum(s => s.Counts.Size),
            rates.Combined.Estimate!.Value, 12);

        await using var db = database.NewContext();
        var stratum = await db.DrawnRows.Where(row => row.Target == wrong.ToString()).Select(row => row.Stratum).SingleAsync();
        var counts = rates.Strata.Single(s => s.Counts.Label == stratum).Counts;
        var own = Value(await OwnAsync(wrong, 2026));
        Assert.Equal((double)counts.Drawn / counts.Size, own.AtLeastOnce, 12);
        Assert.True(own.Tasks.Single().Drawn);
        Assert.Empty(Value(await OwnAsync(wrong, 2025)).Tasks);

        var page = await _site.ReadAsync(Links.Task(TaskNumber));
        Assert.DoesNotContain("从抽查看全部", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private Task<Result<InclusionProbability>> OwnAsync(SubjectKey subject, int year) =>
        _site.City.WithAsync<OwnInclusion, Result<InclusionProbability>>(view => view.ReadAsync(subject, year, default));
}
