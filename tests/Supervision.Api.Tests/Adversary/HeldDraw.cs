using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Persistence;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Adversary;

/// <summary>A draw as the honest hold it, kept as a database of its own after each step, so that things can be tried at each.</summary>
internal sealed class HeldDraw : IAsyncDisposable
{
    private static readonly DateOnly Day = new(2026, 9, 15);

    private readonly Dictionary<DrawPhase, Ground> _grounds = [];
    private HeldCeremony? _ceremony;

    private HeldDraw(PythonVerifier python) => Python = python;

    public PythonVerifier Python { get; }

    public IReadOnlyDictionary<DrawPhase, Ground> Grounds => _grounds;

    public Ground this[DrawPhase phase] => _grounds[phase];

    /// <summary>What the honest draw ends with: the digests of its result and of its assignment.</summary>
    public string Result { get; private set; } = "";

    public static async Task<HeldDraw> HoldAsync(PythonVerifier python)
    {
        var held = new HeldDraw(python);
        var database = await TestDatabase.CreateAsync();

        await using (var city = await SmallCity.BuildAsync(database.ConnectionString))
        {
            await PlanAsync(city);
            city.Clock.Set(SmallCity.At("2026-09-15T08:00"));
            await city.SyncAsync();
            await TwoTasks.FreezeAgainAsync(city, TaskNumber);
        }

        held.Keep(DrawPhase.Frozen, database, SmallCity.At("2026-09-15T08:00"));

        foreach (var phase in Enum.GetValues<DrawPhase>().Skip(1))
        {
            await held.GoOnAsync(phase);
        }

        held.Result = await ResultAsync(held[DrawPhase.Locked].City);
        return held;
    }

    /// <summary>The ceremony as it stands at this phase, held on in this city.</summary>
    public HeldCeremony CeremonyIn(SmallCity city) => _ceremony!.In(city);

    /// <summary>A copy of the city at a phase, with the key of its log.</summary>
    public async Task<Ground> CopyAsync(DrawPhase phase)
    {
        var source = this[phase];
        var copy = await source.Database.CopyAsync();
        CopyKeys(source.Database.Name, copy.Name);
        return source with { Database = copy, City = SmallCity.Over(copy.ConnectionString, source.City.Clock.GetUtcNow()) };
    }

    /// <summary>The honest go on from where the copy stands, each with its own code, to the lock.</summary>
    public async Task FinishAsync(Ground copy, DrawPhase from)
    {
        var ceremony = from == DrawPhase.Frozen ? null : CeremonyIn(copy.City);

        foreach (var phase in Enum.GetValues<DrawPhase>().Where(phase => phase > from))
        {
            ceremony = await StepAsync(copy.City, ceremony, phase);
        }
    }

    public static async Task<string> ResultAsync(SmallCity city) => await city.WithAsync<SupervisionDb, string>(async db =>
    {
        var attempt = await db.Attempts.AsNoTracking().OrderByDescending(one => one.Number).FirstAsync();
        return $"{attempt.Number}/{attempt.ResultDigest}/{attempt.AssignmentDigest}/{attempt.Voided?.At}";
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var ground in _grounds.Values)
        {
            await ground.City.DisposeAsync();
            await ground.Database.DisposeAsync();
        }
    }

    private async Task GoOnAsync(DrawPhase phase)
    {
        var copy = await CopyAsync(phase - 1);
        _ceremony = await StepAsync(copy.City, _ceremony?.In(copy.City), phase);
        var now = copy.City.Clock.GetUtcNow();
        await copy.City.DisposeAsync();
        Keep(phase, copy.Database, now);
    }

    private void Keep(DrawPhase phase, TestDatabase database, DateTimeOffset now) => _grounds[phase] =
        new(phase.Named(), SmallCity.Over(database.ConnectionString, now), database, Python, phase >= DrawPhase.Locked);

    private static async Task<HeldCeremony> StepAsync(SmallCity city, HeldCeremony? ceremony, DrawPhase to)
    {
        ceremony ??= await HeldCeremony.CallAsync(city, Day, TaskNumber);

        switch (to)
        {
            case DrawPhase.Called: await ceremony.EnterCommitmentsAsync(); break;
            case DrawPhase.Committed: Value(await ceremony.RulesAsync()); break;
            case DrawPhase.Witnessed: await ceremony.WitnessAsync(); break;
            case DrawPhase.OneOpened: Value(await ceremony.OpenAsync(0)); break;
            case DrawPhase.Opened:
                Value(await ceremony.OpenAsync(1));
                Value(await ceremony.OpenAsync(2));
                break;
            case DrawPhase.Revealed: await ceremony.LookUpAsync(); break;
            case DrawPhase.Drawn: Value(await ceremony.StepAsync(OfficeStep.Draw)); break;
            case DrawPhase.Locked: Value(await ceremony.StepAsync(OfficeStep.Lock)); break;
            default: break;
        }

        return ceremony;
    }

    private static void CopyKeys(string from, string to)
    {
        foreach (var file in Directory.GetFiles(TestKeys.Folder, from + ".*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(Path.GetDirectoryName(file)!, to + Path.GetFileName(file)[from.Length..]), overwrite: true);
        }
    }
}
