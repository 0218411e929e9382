using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Testing;

namespace Supervision.Api.Tests.Ratios;

/// <summary>A version of the ratios is drafted, shown with its effect, and adopted on its page.</summary>
public sealed class RatioPageTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private PageSite _site = null!;
    private OfficeVisitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await PageSite.OpenAsync(database.ConnectionString);
        _visitor = new(_site);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_version_is_drafted_and_adopted()
    {
        var path = Links.OfficeRatios;
        await DrawnCity.PlanAsync(_site.City);
        await _visitor.ActAsync(SmallCity.Planner);
        WellFormed.Check(await _site.ReadAsync(path), path);
        await _visitor.RefusedAsync(path, "Draft", "reason", "须写明为什么", ("自哪一日起", "2026-03-01"));
        await _visitor.RefusedAsync(path, "Draft", "from", "起始日期须在", ("自哪一日起", "2020-03-01"), ("为什么", "纪要"));
        await _visitor.RefusedAboveAsync(path, "Draft", "一般事项、类别A", ("自哪一日起", "2026-03-01"), ("为什么", "纪要"), ("一般事项，类别A", "很多"));
        Assert.Contains("已起草", await _visitor.SaidAsync(path, "Draft", ("自哪一日起", "2026-03-01"), ("为什么", "纪要"), ("一般事项，类别D", "0.9")), StringComparison.Ordinal);

        await _visitor.ActAsync(SmallCity.Head);
        var shown = await _site.ReadAsync(path);
        WellFormed.Check(shown, path);
        Assert.Contains("每人由", OfficeVisitor.Text(shown, "main"), StringComparison.Ordinal);
        Assert.Contains("已采用，自2026-03-01起", await _visitor.SaidAsync(path, "Adopt"), StringComparison.Ordinal);
        Assert.Contains("采用时的影响", OfficeVisitor.Text(await _site.ReadAsync(path), "main"), StringComparison.Ordinal);
    }
}
