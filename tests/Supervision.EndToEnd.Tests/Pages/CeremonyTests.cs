using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Testing;
using static Supervision.EndToEnd.Tests.Pages.CeremonyWalk;

namespace Supervision.EndToEnd.Tests.Pages;

/// <summary>Two bodies draw two tasks from their own browsers before a screen that shows each phase.</summary>
[InActs]
public sealed class CeremonyTests(WalkStage stage) : IClassFixture<WalkStage>
{
    private IPage[] Parties => [stage.PageKeptAs("party 1"), stage.PageKeptAs("party 2")];

    [Fact]
    public async Task The_ceremony_is_called_and_the_screen_waits_for_commitments()
    {
        await TwoTasks.FreezeAsync(stage.City, First, Second);
        var codes = await CallAsync(await stage.PageOfAsync("office"));
        stage.Keep("party 1", await PartyAsync(stage.Browser, stage.Address, codes[0]));
        stage.Keep("party 2", await PartyAsync(stage.Browser, stage.Address, codes[1]));

        Assert.Equal(2, codes.Count);
        Assert.Contains("等待各参与方登记承诺", await ScreenAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_party_commits_from_its_own_browser()
    {
        foreach (var party in Parties)
        {
            stage.WrittenDown.Add(await CommitAsync(party));
        }
    }

    [Fact]
    public async Task The_rules_are_published_and_the_screen_waits_for_the_nonces()
    {
        await PublishRulesAsync(await stage.PageOfAsync("office"));

        Assert.Contains("等待登记确认现场产生的数值", await ScreenAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_tells_the_dice_and_the_other_confirms_them_before_anybody_opens()
    {
        await TellAsync(Parties[0], Parties[1], "现场掷骰6次", "314159");

        Assert.Contains("规则已公布，等待各参与方揭示", await ScreenAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_party_opens_its_nonce_and_a_wrong_one_is_noticed()
    {
        await OpenAsync(Parties[0], stage.WrittenDown[1], stage.WrittenDown[0]);
        await OpenAsync(Parties[1], null, stage.WrittenDown[1]);
    }

    [Fact]
    public async Task The_draw_is_finished_before_the_screen()
    {
        stage.City.Clock.Set(SmallCity.At("2026-09-15T21:20"));
        await TellAsync(Parties[1], Parties[0], "福彩3D开奖号码", "407");
        await FinishAsync(await stage.PageOfAsync("office"));

        var text = await ScreenAsync();
        Assert.Contains("抽取完成", text, StringComparison.Ordinal);
        Assert.Contains("314159", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_secret_was_sent_before_its_time()
    {
        var attempts = await stage.City.WithAsync<SupervisionDb, List<DrawAttempt>>(db => db.Attempts.AsNoTracking().ToListAsync());
        Assert.All(attempts, attempt => Assert.Equal(AttemptPhase.Locked, attempt.Phase));
        Assert.Equal(4, attempts.SelectMany(attempt => attempt.Parties).Select(party => party.Nonce).Distinct().Count());
    }

    private async Task<string> ScreenAsync() => await CeremonyWalk.ScreenAsync(await stage.PageOfAsync("screen"));
}
