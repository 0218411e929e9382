using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Flow;

/// <summary>
/// A ceremony as tests hold it, on one day: the office and two bodies from outside, dice that they watch and a number that anybody can look
/// up. Frozen tasks go in; each step can be taken alone, or all of them by <see cref="DrawAsync"/>.
/// </summary>
internal sealed class HeldCeremony
{
    public const string Dice = "现场掷骰20次";
    public const string Lottery = "福彩3D开奖号码";

    public static readonly IReadOnlyList<InvitedParty> Parties =
        [new("承办机关", "430300-SJ"), new("市司法局", "市司法局"), new("市公证处", "市公证处")];

    private readonly SmallCity _city;
    private readonly DateOnly _day;
    private readonly IReadOnlyList<string> _tasks;

    private HeldCeremony(SmallCity city, DateOnly day, IReadOnlyList<string> tasks, CalledCeremony called) =>
        (_city, _day, _tasks, Called) = (city, day, tasks, called);

    public CalledCeremony Called { get; }

    public IReadOnlyList<PublicSource> Sources =>
    [
        new(Dice, At("10:00"), PublicSource.NoFallback) { Kind = SourceKind.Witnessed },
        new(Lottery, At("21:15"), "次日的开奖号码") { Kind = SourceKind.Recorded, Where = "开奖公告", FallbackDue = At("23:30") },
    ];

    public DateTimeOffset At(string time) => SmallCity.At($"{_day:yyyy-MM-dd}T{time}");

    public static async Task<HeldCeremony> CallAsync(SmallCity city, DateOnly day, params string[] tasks)
    {
        var attempt = (await AttemptsAsync(city, tasks))[0].Number;
        var called = await city.WithAsync<CallCeremony, Result<CalledCeremony>>(call =>
            call.ExecuteAsync(SmallCity.Planner, $"YS-{tasks[0]}-{attempt}", "联合抽取", tasks, Parties, default));
        return new(city, day, tasks, Value(called));
    }

    /// <summary>One that somebody else has called.</summary>
    public static HeldCeremony Of(SmallCity city, DateOnly day, CalledCeremony called, params string[] tasks) => new(city, day, tasks, called);

    /// <summary>The same ceremony, held on in a copy of the city.</summary>
    public HeldCeremony In(SmallCity other) => new(other, _day, _tasks, Called);

    /// <summary>From the call to the last value, and the draw: everything but the lock.</summary>
    public static async Task DrawAsync(SmallCity city, DateOnly day, params string[] tasks)
    {
        var ceremony = await CallAsync(city, day, tasks);
        await ceremony.CommitAsync();
        await ceremony.WitnessAsync();
        await ceremony.OpenAllAsync();
        await ceremony.LookUpAsync();
        Value(await ceremony.StepAsync(OfficeStep.Draw));
    }

    public async Task EnterCommitmentsAsync()
    {
        for (var party = 0; party < Parties.Count; party++)
        {
            Value(await EnterCommitmentAsync(party));
        }
    }

    /// <summary>Every commitment, and the rules.</summary>
    public async Task CommitAsync()
    {
        await EnterCommitmentsAsync();
        Value(await RulesAsync());
    }

    /// <summary>The dice, told by one and confirmed by another.</summary>
    public async Task WitnessAsync(string value = "31415264536142536415")
    {
        Value(await SayAsync(0, Dice, value));
        Value(await ConfirmAsync(1, Dice));
    }

    public async Task OpenAllAsync()
    {
        for (var party = 0; party < Parties.Count; party++)
        {
            Value(await OpenAsync(party));
        }
    }

    /// <summary>In the evening the number is looked up and confirmed; with it the reveal is complete.</summary>
    public async Task LookUpAsync(string value = "407")
    {
        _city.Clock.Set(At("21:20"));
        Value(await SayAsync(1, Lottery, value));
        Value(await ConfirmAsync(2, Lottery));
    }

    public async Task<Result<Done>> EnterCommitmentAsync(int party, string? person = null)
    {
        var commitments = (await AttemptsAsync(_city, _tasks)).ToDictionary(
            one => one.Task, one => DrawCommitment.Of(one.Task, one.Number, Parties[party].Name, Nonce(party, one.Task, one.Number)));
        return await _city.WithAsync<EnterCommitments, Result<Done>>(enter => enter.ExecuteAsync(Code(party), person ?? Person(party), commitments, default));
    }

    public Task<Result<int>> RulesAsync(int grace = 30, IReadOnlyList<PublicSource>? sources = null) =>
        _city.WithAsync<CommitCeremony, Result<int>>(commit => commit.ExecuteAsync(
            SmallCity.Planner, Called.Ceremony.Number, TeamUnit.Person, At("17:00"), sources ?? Sources, grace, default));

    /// <param name="asIf">The party whose nonces are sent; the party's own when left out.</param>
    public async Task<Result<Done>> OpenAsync(int party, int? asIf = null)
    {
        var nonces = (await AttemptsAsync(_city, _tasks)).ToDictionary(one => one.Task, one => Nonce(asIf ?? party, one.Task, one.Number));
        return await _city.WithAsync<OpenNonces, Result<Done>>(open => open.ExecuteAsync(Code(party), Person(party), nonces, default));
    }

    public Task<Result<Done>> SayAsync(int party, string source, string? value, ValueForm form = ValueForm.Published) =>
        _city.WithAsync<EnterValue, Result<Done>>(enter => enter.ExecuteAsync(Code(party), Person(party), source, form, value, default));

    /// <summary>Confirms what was said last of a source and waits.</summary>
    public async Task<Result<Done>> ConfirmAsync(int party, string source, string? person = null)
    {
        var id = await WaitingAsync(source);
        return await _city.WithAsync<ConfirmValue, Result<Done>>(confirm => confirm.ExecuteAsync(Code(party), person ?? Person(party), id, default));
    }

    public async Task<Result<Done>> WithdrawAsync(int party, string source)
    {
        var id = await WaitingAsync(source);
        return await _city.WithAsync<WithdrawValue, Result<Done>>(withdraw => withdraw.ExecuteAsync(Code(party), Person(party), id, default));
    }

    public Task<Result<int>> StepAsync(OfficeStep step) =>
        _city.WithAsync<StepCeremony, Result<int>>(take => take.ExecuteAsync(SmallCity.Planner, Called.Ceremony.Number, step, default));

    public async Task<Result<DrawOutcome>> ConductAsync(string task) =>
        await _city.WithAsync<ConductDraw, Result<DrawOutcome>>(draw => draw.ExecuteAsync(SmallCity.Planner, task, default));

    internal string Code(int party) => Called.Codes[party].Code;

    /// <summary>Who acts for a party; nobody acts for two.</summary>
    internal static string Person(int party) => $"见证人 {party + 1:0000}";

    internal static string Nonce(int party, string task, int attempt) =>
        DrawCommitment.BatchNonce(Digest.Of(Parties[party].Name), task, attempt);

    private Task<CeremonyValueId> WaitingAsync(string source) => _city.WithAsync<SupervisionDb, CeremonyValueId>(db =>
        db.CeremonyValues.AsNoTracking().Where(value => value.Ceremony == Called.Ceremony.Id && value.Source == source && value.Confirmed == null && value.WithdrawnAt == null)
            .OrderByDescending(value => value.Id).Select(value => value.Id).FirstOrDefaultAsync());

    private static Task<List<(string Task, int Number)>> AttemptsAsync(SmallCity city, IReadOnlyList<string> tasks) =>
        city.WithAsync<SupervisionDb, List<(string, int)>>(async db =>
        {
            var rows = await db.Attempts.AsNoTracking().Join(db.Tasks, attempt => attempt.Task, task => task.Id, (attempt, task) => new { task.Number, Attempt = attempt.Number })
                .ToListAsync();
            return [.. tasks.Select(task => (task, rows.Where(row => row.Number == task).Max(row => row.Attempt)))];
        });
}
