using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Draws;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
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
    private static readonly DateOnly Day = new(2026, 9, 15);
    private static readonly InvitedParty Office = new("湘潭市市场监督管理局", "430300-SJ");
    private static readonly InvitedParty Tax = new("国家税务总局湘潭市税务局", "430300-SW");
    private static readonly InvitedParty Justice = new("湘潭市司法局", "湘潭市司法局");

    private readonly SmallCity _city = stage.City;

    private HeldCeremony Ceremony
    {
        get => (HeldCeremony)stage.Kept;
        set => stage.Kept = value;
    }

    [Fact]
    public async Task A_ceremony_is_called_before_a_witness_by_bodies_that_differ()
    {
        await TwoTasks.FreezeAsync(_city, First, Second);
        Assert.Equal("ceremony.no-witness", CodeOf(await CallAsync("YS-1", Office, Tax)));
        Assert.Equal("ceremony.no-witness", CodeOf(await CallAsync("YS-1", Justice)));
        Assert.Equal("ceremony.body-twice", CodeOf(await CallAsync("YS-1", Office, Justice, Office with { Name = "市场监管局办公室" })));
        Assert.Equal("ceremony.body-is-department", CodeOf(await CallAsync("YS-1", Office, Tax with { Body = Tax.Name })));
        Assert.Equal("ceremony.body-unknown", CodeOf(await CallAsync("YS-1", Office, Justice with { Body = "430300-XX" })));
        Assert.Equal("ceremony.body-missing", CodeOf(await CallAsync("YS-1", Office, Justice with { Body = "" })));
        Ceremony = await HeldCeremony.CallAsync(_city, Day, First, Second);
        Assert.Equal([false, true, true], Ceremony.Called.Ceremony.Parties.Select(party => party.IsWitness));
        Assert.Equal("ceremony.task-not-ready", CodeOf(await CallAsync("YS-2", Office, Justice)));
    }

    [Fact]
    public async Task Codes_are_kept_as_hashes_only()
    {
        var called = Ceremony.Called;
        await using var db = stage.NewContext();
        var stored = await db.PartyCodes.ToListAsync();
        var dump = string.Concat(stored.Select(code => code.Selector + Convert.ToHexString(code.Hash) + Convert.ToHexString(code.Salt)));
        Assert.All(called.Codes, code => Assert.DoesNotContain(PartyCode.Read(code.Code)!.Value.Secret, dump, StringComparison.Ordinal));
        Assert.Equal(3, stored.Select(code => Convert.ToHexString(code.Salt)).Distinct().Count());
        var unknown = await _city.WithAsync<EnterCommitments, Result<Done>>(enter =>
            enter.ExecuteAsync(called.Codes[0].Code[..^1] + "?", HeldCeremony.Person(0), new Dictionary<string, string>(), default));
        Assert.Equal("ceremony.code-unknown", CodeOf(unknown));
    }

    [Fact]
    public async Task Each_party_commits_once_with_its_code()
    {
        Value(await Ceremony.EnterCommitmentAsync(0));
        Assert.Equal("ceremony.already-committed", CodeOf(await Ceremony.EnterCommitmentAsync(0)));
        Assert.Equal("ceremony.person-missing", CodeOf(await Ceremony.EnterCommitmentAsync(1, " ")));
        Assert.Equal("ceremony.person-form", CodeOf(await Ceremony.EnterCommitmentAsync(1, "见证人甲")));
        Assert.Equal("ceremony.person-form", CodeOf(await Ceremony.EnterCommitmentAsync(1, "0001")));
        Assert.Equal("ceremony.person-twice", CodeOf(await Ceremony.EnterCommitmentAsync(1, "  见证人　 0001 ")));
        Assert.Equal("ceremony.nothing-left", CodeOf(await Ceremony.OpenAsync(0)));
        Assert.Equal("ceremony.not-all-committed", CodeOf(await Ceremony.RulesAsync()));
        Value(await Ceremony.EnterCommitmentAsync(1));
        Value(await Ceremony.EnterCommitmentAsync(2));
        Assert.Equal(2, Value(await Ceremony.RulesAsync()));
    }

    [Fact]
    public async Task A_party_opens_its_own_commitment_once()
    {
        Value(await Ceremony.SayAsync(0, HeldCeremony.Dice, "31415264536142536415"));
        Assert.Equal("ceremony.person-twice", CodeOf(await Ceremony.ConfirmAsync(1, HeldCeremony.Dice, HeldCeremony.Person(0))));
        await RefusedByDatabaseAsync("update ceremony_values set confirmed = jsonb_set(jsonb_set(entered, '{party}', '\"市司法局\"'), '{body}', '\"市司法局\"')");
        Value(await Ceremony.ConfirmAsync(1, HeldCeremony.Dice));
        await RefusedByDatabaseAsync($"update party_codes set opened_at = now(), opened_by = '{HeldCeremony.Person(0)}' where party = '市司法局'");
        Assert.Equal("draw.commitment-differs", CodeOf(await Ceremony.OpenAsync(0, asIf: 1)));
        Value(await Ceremony.OpenAsync(0));
        Assert.Equal("ceremony.already-opened", CodeOf(await Ceremony.OpenAsync(0)));
        Assert.Equal(0, await LapseAsync());
    }

    [Fact]
    public async Task A_party_that_does_not_open_in_time_makes_both_attempts_void()
    {
        Value(await Ceremony.OpenAsync(2));
        _city.Clock.Set(SmallCity.At("2026-09-15T17:01"));
        Assert.Equal("attempt.too-late", CodeOf(await Ceremony.OpenAsync(1)));
        Assert.Equal(2, await LapseAsync());
        Assert.Equal(0, await LapseAsync());

        await using var db = stage.NewContext();
        var attempts = await db.Attempts.ToListAsync();
        Assert.All(attempts, attempt => Assert.Equal(
            "参与方“市司法局”到揭示期限 2026-09-15 17:00 仍未揭示随机数，按抽取规则作废。", attempt.VoidReason));
        Assert.Equal(2, await db.LogEntries.CountAsync(entry => entry.Kind == LogKind.DrawVoided));
    }

    [Fact]
    public async Task A_second_ceremony_goes_through()
    {
        _city.Clock.Set(SmallCity.At("2026-09-16T08:00"));
        await _city.SyncAsync();
        await TwoTasks.FreezeAgainAsync(_city, First, Second);
        Ceremony = await HeldCeremony.CallAsync(_city, Day.AddDays(1), First, Second);
        await Ceremony.CommitAsync();
        await Ceremony.WitnessAsync();
        await Ceremony.OpenAllAsync();
        await Ceremony.LookUpAsync();
        Assert.Equal(2, Value(await Ceremony.StepAsync(OfficeStep.Draw)));
        Assert.Equal(2, Value(await Ceremony.StepAsync(OfficeStep.Lock)));
        Assert.Equal("ceremony.nothing-left", CodeOf(await Ceremony.StepAsync(OfficeStep.Lock)));
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
            var unsaid = await _city.WithAsync<ExportBundle, Result<int>>(export => export.ExecuteAsync(SmallCity.Auditor, task, folder, new(" ", null), default));
            Assert.Equal(["bundle.recipient", "bundle.purpose"], unsaid.Match(_ => [], problem => problem.Parts.Select(fault => fault.Code)));
            Value(await _city.WithAsync<ExportBundle, Result<int>>(export => export.ExecuteAsync(SmallCity.Auditor, task, folder, SmallCity.ToAuditors, default)));
            var verified = Value(DrawBundle.Verify(folder));
            Assert.NotNull(verified.Log);
            Assert.Empty(verified.Ceremony!.Unproven(logChecked: true));
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

    // Past every act, by the login of the program.
    private async Task RefusedByDatabaseAsync(string sql)
    {
        await using var db = stage.NewContext();
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));
        Assert.Equal("同一个人不能在一次仪式里代表两个参与方。", refused.MessageText);
    }

    private Task<Result<CalledCeremony>> CallAsync(string number, params InvitedParty[] parties) =>
        _city.WithAsync<CallCeremony, Result<CalledCeremony>>(call =>
            call.ExecuteAsync(SmallCity.Planner, number, "九月联合抽取", [First, Second], parties, default));

    private async Task<int> LapseAsync() => Value(await _city.WithAsync<VoidUnopened, Result<int>>(lapse => lapse.ExecuteAsync(default)));
}
