using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Flow;

/// <summary>Parties draw two tasks together, and one that does not open makes the attempt void.</summary>
[InActs]
public sealed class CeremonyFlowTests(CityStage stage) : IClassFixture<CityStage>
{
    private const string First = "XT-2026-0001";
    private const string Second = "XT-2026-0002";
    private const string SecretA = "0123456789abcdef0123456789abcdef";
    private const string SecretB = "fedcba9876543210fedcba9876543210";
    private static readonly PublicSource Dice = new("现场掷骰20次", SmallCity.At("2026-09-15T21:15"), "次日再掷");
    private static readonly CeremonyParty Office = new("湘潭市市场监督管理局", false);
    private static readonly CeremonyParty Justice = new("湘潭市司法局", true);

    private static readonly DateTimeOffset FirstDue = SmallCity.At("2026-09-15T17:00");

    private readonly SmallCity _city = stage.City;

    // The codes are told once, when the ceremony is called.
    private CalledCeremony Called
    {
        get => (CalledCeremony)stage.Kept;
        set => stage.Kept = value;
    }

    [Fact]
    public async Task A_ceremony_is_called_before_a_witness_by_bodies_that_differ()
    {
        await TwoTasks.FreezeAsync(_city, First, Second);
        Assert.Equal("ceremony.no-witness", CodeOf(await CallAsync("YS-1", Office, Justice with { IsWitness = false })));
        Assert.Equal("ceremony.body-twice", CodeOf(await CallAsync("YS-1", Office, Office with { IsWitness = true })));
        Called = Value(await CallAsync("YS-1", Office, Justice));
        Assert.Equal("ceremony.task-not-ready", CodeOf(await CallAsync("YS-2", Office, Justice)));
    }

    [Fact]
    public async Task Codes_are_kept_as_hashes_only()
    {
        var called = Called;
        await using var db = stage.NewContext();
        var stored = await db.PartyCodes.ToListAsync();
        var dump = string.Concat(stored.Select(code => code.Selector + Convert.ToHexString(code.Hash) + Convert.ToHexString(code.Salt)));
        Assert.All(called.Codes, code => Assert.DoesNotContain(PartyCode.Read(code.Code)!.Value.Secret, dump, StringComparison.Ordinal));
        Assert.Equal(2, stored.Select(code => Convert.ToHexString(code.Salt)).Distinct().Count());
        Assert.Equal("ceremony.code-unknown", CodeOf(await EnterAsync(called.Codes[0].Code[..^1] + "?", Office, SecretA, 1)));
    }

    private async Task CommitAsync(string number, CalledCeremony called, int attempt, DateTimeOffset due)
    {
        var refused = await _city.WithAsync<EnterCommitment, Result<Done>>(enter =>
            enter.ExecuteAsync(SmallCity.Planner, First, Office.Name, new string('a', 64), default));
        Assert.Equal("ceremony.parties-act", CodeOf(refused));
        Value(await EnterAsync(called.Codes[0].Code, Office, SecretA, attempt));
        Assert.Equal("ceremony.already-committed", CodeOf(await EnterAsync(called.Codes[0].Code, Office, SecretA, attempt)));
        Assert.Equal("ceremony.nothing-left", CodeOf(await OpenAsync(called.Codes[0].Code, SecretA, attempt)));
        Assert.Equal("ceremony.not-all-committed", CodeOf(await RulesAsync(number, due)));
        Value(await EnterAsync(called.Codes[1].Code.ToLowerInvariant(), Justice, SecretB, attempt));
        Assert.Equal(2, Value(await RulesAsync(number, due)));
    }

    [Fact]
    public Task Each_party_commits_once_with_its_code() => CommitAsync("YS-1", Called, 1, FirstDue);

    [Fact]
    public async Task A_party_opens_its_own_commitment_once()
    {
        var called = Called;
        Assert.Equal("draw.commitment-differs", CodeOf(await OpenAsync(called.Codes[0].Code, SecretB, 1)));
        Value(await OpenAsync(called.Codes[0].Code, SecretA, 1));
        Assert.Equal("ceremony.already-opened", CodeOf(await OpenAsync(called.Codes[0].Code, SecretA, 1)));
        Assert.Equal(0, await LapseAsync());
    }

    [Fact]
    public async Task A_party_that_does_not_open_in_time_makes_both_attempts_void()
    {
        var called = Called;
        _city.Clock.Set(SmallCity.At("2026-09-15T17:01"));
        Assert.Equal("attempt.too-late", CodeOf(await OpenAsync(called.Codes[1].Code, SecretB, 1)));
        Assert.Equal(2, await LapseAsync());
        Assert.Equal(0, await LapseAsync());

        await using var db = stage.NewContext();
        var attempts = await db.Attempts.ToListAsync();
        Assert.All(attempts, attempt => Assert.Equal(
            "参与方“湘潭市司法局”到揭示期限 2026-09-15 17:00 仍未揭示随机数，按抽取规则作废。", attempt.VoidReason));
        Assert.Equal(2, await db.LogEntries.CountAsync(entry => entry.Kind == LogKind.DrawVoided));
    }

    [Fact]
    public async Task A_second_ceremony_goes_through()
    {
        _city.Clock.Set(SmallCity.At("2026-09-15T17:10"));
        await TwoTasks.FreezeAgainAsync(_city, First, Second);
        var second = Value(await CallAsync("YS-2", Office, Justice));
        await CommitAsync("YS-2", second, 2, SmallCity.At("2026-09-15T19:00"));
        Value(await OpenAsync(second.Codes[0].Code, SecretA, 2));
        Value(await OpenAsync(second.Codes[1].Code, SecretB, 2));
        _city.Clock.Set(SmallCity.At("2026-09-15T21:20"));
        Assert.Equal("attempt.fallback-too-early", CodeOf(await StepAsync(CeremonyStep.Values, new SourceValue(Dice.Name + SourceValue.FallbackMark, "271828"))));
        Assert.Equal(2, Value(await StepAsync(CeremonyStep.Values, new SourceValue(Dice.Name, "314159"))));
        Assert.Equal(2, Value(await StepAsync(CeremonyStep.Draw)));
        Assert.Equal(2, Value(await StepAsync(CeremonyStep.Lock)));
        Assert.Equal("ceremony.nothing-left", CodeOf(await StepAsync(CeremonyStep.Lock)));
    }

    [Fact]
    public async Task The_second_rule_names_the_void_commitment_and_both_bundles_verify()
    {
        await using var db = stage.NewContext();
        var attempts = await db.Attempts.OrderBy(attempt => attempt.Number).ToListAsync();
        Assert.All(attempts.Where(attempt => attempt.Number == 2), attempt => Assert.Contains(
            attempts.Single(other => other.Task == attempt.Task && other.Number == 1).CommitDigest!, attempt.RuleJson!, StringComparison.Ordinal));

        foreach (var task in new[] { First, Second })
        {
            var folder = Directory.CreateTempSubdirectory("bundle").FullName;
            Value(await _city.WithAsync<ExportBundle, Result<int>>(export => export.ExecuteAsync(task, folder, default)));
            Value(DrawBundle.Verify(folder));
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_statistics_name_what_was_void()
    {
        var statistics = await _city.WithAsync<VoidStatistics, VoidStatisticsView>(view => view.ReadAsync(default));
        Assert.Equal(new VoidLine("湘潭市市场监督管理局", 4, 2), Assert.Single(statistics.Departments));
        Assert.Equal([1, 1], statistics.Voided.Select(line => line.Attempt.Number));
    }

    private Task<Result<CalledCeremony>> CallAsync(string number, params CeremonyParty[] parties) =>
        _city.WithAsync<CallCeremony, Result<CalledCeremony>>(call =>
            call.ExecuteAsync(SmallCity.Planner, number, "九月联合抽取", [First, Second], parties, default));

    private Task<Result<Done>> EnterAsync(string code, CeremonyParty party, string secret, int attempt) =>
        _city.WithAsync<EnterCommitments, Result<Done>>(enter => enter.ExecuteAsync(code, "见证人甲", new[] { First, Second }.ToDictionary(
            task => task, task => DrawCommitment.Of(task, attempt, party.Name, DrawCommitment.BatchNonce(secret, task, attempt))), default));

    private Task<Result<Done>> OpenAsync(string code, string secret, int attempt) =>
        _city.WithAsync<OpenNonces, Result<Done>>(open => open.ExecuteAsync(code, "见证人甲",
            new[] { First, Second }.ToDictionary(task => task, task => DrawCommitment.BatchNonce(secret, task, attempt)), default));

    private Task<Result<int>> RulesAsync(string number, DateTimeOffset due) =>
        _city.WithAsync<CommitCeremony, Result<int>>(commit => commit.ExecuteAsync(
            SmallCity.Planner, number, TeamUnit.Person, due, [Dice], 30, default));

    private Task<Result<int>> StepAsync(CeremonyStep step, params SourceValue[] values) =>
        _city.WithAsync<StepCeremony, Result<int>>(take => take.ExecuteAsync(SmallCity.Planner, "YS-2", step, values, default));

    private async Task<int> LapseAsync() => Value(await _city.WithAsync<VoidUnopened, Result<int>>(lapse => lapse.ExecuteAsync(default)));
}
