using Microsoft.EntityFrameworkCore;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using static Supervision.EndToEnd.Tests.Pages.CeremonyWalk;

namespace Supervision.EndToEnd.Tests.Pages;

public sealed class CeremonyTests(OfficeSite site, Browser browser) : IClassFixture<OfficeSite>, IClassFixture<Browser>
{
    [Fact]
    public async Task Two_bodies_draw_two_tasks_from_their_own_browsers_before_a_screen_that_shows_each_phase()
    {
        await TwoTasks.FreezeAsync(site.City, First, Second);
        var office = await browser.OpenAsync(site.Address, script: false);
        var screen = await browser.OpenAsync(site.Address, script: false);
        var codes = await CallAsync(office);
        Assert.Contains("等待各参与方登记承诺", await ScreenAsync(screen), StringComparison.Ordinal);

        var parties = await Task.WhenAll(codes.Select(code => PartyAsync(browser, site.Address, code)));
        var secrets = new List<string>();

        foreach (var party in parties)
        {
            secrets.Add(await CommitAsync(party));
        }

        await PublishRulesAsync(office);
        Assert.Contains("规则已公布，等待各参与方揭示", await ScreenAsync(screen), StringComparison.Ordinal);
        await OpenAsync(parties[0], secrets[1], secrets[0]);
        await OpenAsync(parties[1], null, secrets[1]);
        site.City.Clock.Set(SmallCity.At("2026-09-15T21:20"));
        await FinishAsync(office);

        var text = await ScreenAsync(screen);
        Assert.Contains("抽取完成", text, StringComparison.Ordinal);
        Assert.Contains("314159", text, StringComparison.Ordinal);
        await NothingSecretWasSentBeforeItsTimeAsync();
    }

    private async Task NothingSecretWasSentBeforeItsTimeAsync()
    {
        var attempts = await site.City.WithAsync<SupervisionDb, List<DrawAttempt>>(db => db.Attempts.AsNoTracking().ToListAsync());
        Assert.All(attempts, attempt => Assert.Equal(AttemptPhase.Locked, attempt.Phase));
        Assert.Equal(4, attempts.SelectMany(attempt => attempt.Parties).Select(party => party.Nonce).Distinct().Count());
    }
}
