using Supervision.Api.Draws;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.BackChecks.BackCheckedCity;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.BackChecks;

/// <summary>The roster and the pairs of a back-check draw stay closed as long as they could warn anybody of a visit.</summary>
public sealed class VisitsOverTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private SmallCity _city = null!;

    public async ValueTask InitializeAsync() => _city = await SmallCity.BuildAsync(database.ConnectionString);

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task A_visit_that_may_still_be_approved_keeps_the_bundle_closed_until_the_last_day_is_over()
    {
        var backs = await BuildAsync(_city);
        await ClosedAsync();

        foreach (var back in backs)
        {
            await SignedAsync(_city, back);
        }

        // All papers are done, and still the head may send somebody.
        await ClosedAsync();
        Value(await ApproveAsync(_city, backs[0]));
        await ClosedAsync();
        Value(await RecordAsync(_city, Reviewer(backs[0], 0), backs[0]));
        await ClosedAsync();

        _city.Clock.Set(SmallCity.At("2026-12-31T23:59"));
        await ClosedAsync();
        Value(await ApproveAsync(_city, backs[1]));

        _city.Clock.Set(SmallCity.At("2027-01-01T00:01"));
        await OpenAsync();
        Assert.Equal("back-check.outside-window", CodeOf(await RecordAsync(_city, Reviewer(backs[1], 0), backs[1])));
        Assert.Equal("back-check.outside-period", CodeOf(await ApproveAsync(_city, backs[0])));
    }

    private async Task ClosedAsync()
    {
        var files = await FilesAsync();
        Assert.All([DrawFiles.FrameName, DrawFiles.RosterName, DrawFiles.AssignmentName, DrawFiles.ResultName], name => Assert.DoesNotContain(name, files));
        Assert.Equal("draw.file-not-public", CodeOf(await FileAsync(DrawFiles.RosterName)));
    }

    private async Task OpenAsync()
    {
        Assert.Contains(DrawFiles.RosterName, await FilesAsync());
        Assert.NotEmpty(Value(await FileAsync(DrawFiles.RosterName)));
    }

    private async Task<IReadOnlyList<string>> FilesAsync() =>
        Value(await _city.WithAsync<DrawRecord, Result<DrawView>>(record => record.ReadAsync(Number, 1, default))).Files;

    private Task<Result<byte[]>> FileAsync(string name) =>
        _city.WithAsync<DrawRecord, Result<byte[]>>(record => record.FileAsync(Number, 1, name, default));
}
