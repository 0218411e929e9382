using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Tests.Log;
using Supervision.Api.Tests.Pages;
using Supervision.Api.Tests.Roles;

namespace Supervision.Api.Tests.Adversary;

/// <summary>How much of everything is tried.</summary>
/// <param name="Phases">The phases of the draw at which something is tried.</param>
/// <param name="Seed">Of what is made by chance; the same seed tries the same.</param>
internal sealed record Scale(IReadOnlyList<DrawPhase> Phases, int Seed, int Values, int Owner, int Files, int Pages, int Clock, bool Columns);

/// <summary>Everything that is tried, and what came of it; and whether the honest still come through.</summary>
internal sealed class Suite(Scale scale, HeldDraw draw)
{
    private readonly List<Outcome> _outcomes = [];
    private readonly List<string> _controls = [];
    private readonly List<string> _broken = [];

    public IReadOnlyList<Outcome> Outcomes => _outcomes;

    /// <summary>Honest acts that went through, each in words.</summary>
    public IReadOnlyList<string> Controls => _controls;

    /// <summary>Honest acts that did not.</summary>
    public IReadOnlyList<string> Broken => _broken;

    public async Task DrawAsync()
    {
        foreach (var phase in scale.Phases)
        {
            await FitsAsync(draw[phase]);
            await AllAsync(draw[phase], DrawTries.At(phase).Concat(ValueTries.Made(phase, scale.Seed, scale.Values)), phase);

            if (scale.Columns)
            {
                await AllAsync(draw[phase], await CatalogueTries.ColumnsAsync(draw[phase], Hand.Program), phase);
                await AllAsync(draw[phase], await CatalogueTries.ColumnsAsync(draw[phase], Hand.Publisher), phase);
            }

            await PagesAsync(phase);
        }

        var files = new FileTries(draw[DrawPhase.Locked], draw.Python);
        _outcomes.AddRange(await files.SteeredAsync());
        _outcomes.AddRange(await files.MadeAsync(scale.Seed, scale.Files));
        await AllAsync(draw[DrawPhase.Locked], await CatalogueTries.OwnerAsync(draw[DrawPhase.Locked], OwnerTries.Tables, scale.Seed, scale.Owner), null);
    }

    public async Task ClockAsync()
    {
        _outcomes.AddRange(await ClockTries.AllAsync(scale.Seed, scale.Clock));
        Control(await ClockTries.HonestGoesInAsync(), "正式数据库里此刻的记录照常写入，核对相符");
    }

    public async Task CityAsync(FilledCity city)
    {
        var ground = new Ground("有计划、结果、案件和文书的城市", city.City, city.Database, draw.Python, false);
        await FitsAsync(ground);
        await AllAsync(ground, CityTries.OfProgram().Concat(CityTries.OfPublisher()), null);

        if (scale.Columns)
        {
            await AllAsync(ground, await CatalogueTries.ColumnsAsync(ground, Hand.Program), null);
            await AllAsync(ground, await CatalogueTries.ColumnsAsync(ground, Hand.Publisher), null);
            await AllAsync(ground, await CatalogueTries.RowsAsync(ground, Hand.Program), null);
            await AllAsync(ground, await CatalogueTries.RowsAsync(ground, Hand.Publisher), null);
        }
    }

    public async Task CopyAsync(VerifiedCity city)
    {
        var ground = new Ground("每种公开的事都办过一次的城市", city.City, city.Database, draw.Python, true);
        await FitsAsync(ground);
        await AllAsync(ground, OwnerTries.All(), null);
        await AllAsync(ground, await CatalogueTries.OwnerAsync(ground, OwnerTries.Tables, scale.Seed, scale.Owner), null);
        await FitsAsync(ground);
    }

    private async Task AllAsync(Ground ground, IEnumerable<Attempted> tries, DrawPhase? phase)
    {
        foreach (var one in tries)
        {
            if (await ground.TryAsync(one) is not { } outcome)
            {
                continue;
            }

            var goesOn = outcome.Verdict is Verdict.Missed && phase < DrawPhase.Locked;
            _outcomes.Add(goesOn ? await GoOnAsync(phase!.Value, outcome) : outcome);
        }
    }

    // It went in and the log says nothing yet; the honest go on, each at its own step, and then everybody looks again.
    private async Task<Outcome> GoOnAsync(DrawPhase phase, Outcome outcome)
    {
        var copy = await draw.CopyAsync(phase);
        await using var city = copy.City;
        await using var database = copy.Database;

        try
        {
            await copy.CommitAsync(outcome.Tried);
            await draw.FinishAsync(copy, phase);
        }
        catch (Exception refused) when (refused is InvalidOperationException or DbUpdateException or PostgresException)
        {
            return outcome with { Verdict = Verdict.Named, By = "各方接着办理时发现：" + (refused.InnerException ?? refused).Message };
        }

        if (await (copy with { HasBundle = true }).NamedAsync() is { } named)
        {
            return outcome with { Verdict = Verdict.Named, By = "抽取之后，" + named };
        }

        return await HeldDraw.ResultAsync(copy.City) == draw.Result
            ? outcome with { Verdict = Verdict.Idle, By = "抽取照常办完，结果与没有动手时一样，核对相符" }
            : outcome with { By = "抽取办完，结果变了，没有人指出" };
    }

    private async Task PagesAsync(DrawPhase phase)
    {
        var copy = await draw.CopyAsync(phase);
        await using var database = copy.Database;
        var ceremony = phase == DrawPhase.Frozen ? null : draw.CeremonyIn(copy.City);
        await using var site = await PageSite.OverAsync(copy.City, copy.Database.ConnectionString);
        _outcomes.AddRange(await new PageTries(copy, ceremony, site, phase).AllAsync(scale.Seed, scale.Pages));
        await draw.FinishAsync(copy, phase);
        var same = await HeldDraw.ResultAsync(copy.City) == draw.Result;
        Control(same && await (copy with { HasBundle = true }).NamedAsync() is null, $"{phase.Named()}时在页面上试过之后，各方照常办完，结果不变，核对相符");
    }

    private async Task FitsAsync(Ground ground)
    {
        var named = await ground.NamedAsync();
        Control(named is null, $"{ground.Name}：没有动手时核对相符{(named is null ? "" : "，却说：" + named)}");
    }

    private void Control(bool holds, string what) => (holds ? _controls : _broken).Add(what);
}
