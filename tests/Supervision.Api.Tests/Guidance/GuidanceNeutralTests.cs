using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Cases;
using Supervision.Api.RuleLists;
using Supervision.Api.Tests.Credit;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Guidance;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Rules.Lists;
using Supervision.Testing;
using static Supervision.Api.Tests.Credit.DecisionFile;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Guidance;

/// <summary>不因不听从指导受不利对待: whether a subject was guided, and what it made of it, changes no decision and no rating, and is written down nowhere.</summary>
public sealed class GuidanceNeutralTests : IAsyncLifetime
{
    private static readonly string[] WordsOfRefusal =
        ["refus", "declin", "reject", "accept", "comply", "compli", "obey", "heed", "follow", "ignore", "cooperat", "agree"];

    private TestDatabase _database = null!;
    private SmallCity _city = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _city = await SmallCity.BuildAsync(_database.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await _city.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task The_same_facts_make_the_same_proposal_before_and_after_an_unheeded_guidance()
    {
        var before = await AskedAsync();
        await GuidedCity.UnheededAsync(_city);
        Assert.Equal(before, await AskedAsync());
    }

    [Fact]
    public async Task Two_firms_of_the_same_facts_are_rated_alike_though_one_did_not_heed_its_guidance()
    {
        _city.Clock.Set(SmallCity.At("2026-10-20T09:00"));
        using var file = new DecisionFile();
        file.Of(Header, Penalty(1, 1), Penalty(2, 2), Penalty(3, 3));
        Assert.Equal(0, (await _city.CommandAsync(SmallCity.Registrar, "credit", "import", file.Path)).Code);
        await GuidedCity.UnheededAsync(_city, 1);
        await GuidedCity.UnheededAsync(_city, 1);

        var (code, text) = await _city.CommandAsync(SmallCity.Planner with { Role = Role.RuleAuthor }, "credit", "rate", "labour-2016");
        Assert.True(code == 0, text);
        var (guided, other) = (await RatedAsync(1), await RatedAsync(2));
        Assert.Equal(other.Tier, guided.Tier);
        Assert.Equal(other.Lines, guided.Lines);
        Assert.Equal(1, await _city.WithAsync<SupervisionDb, int>(db => db.CreditRecords.CountAsync(record => record.Subject == Key(1))));
    }

    [Fact]
    public void No_type_member_or_value_of_the_room_says_that_guidance_was_not_followed()
    {
        var types = typeof(AdministrativeGuidance).Assembly.GetTypes().Where(type => type.Namespace == typeof(AdministrativeGuidance).Namespace).ToList();
        Assert.True(types.Count > 10);
        var stored = types.Where(type => type != typeof(GuidanceStates) && type != typeof(GuidanceProblems))
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(member => member is PropertyInfo or FieldInfo).Select(member => $"{type.Name}.{member.Name}"));
        Assert.DoesNotContain(stored, name => WordsOfRefusal.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)));

        // A yes or no about the subject would be one under any name.
        Type[] kept = [typeof(GuidanceAnswer), typeof(GuidanceRevisit), typeof(GuidanceStep), typeof(GuidanceDelivery), typeof(GuidanceText), typeof(GuidanceOccasion)];
        Assert.DoesNotContain(kept.SelectMany(type => type.GetProperties()), property => property.PropertyType == typeof(bool) || property.PropertyType == typeof(bool?));
    }

    [Fact]
    public async Task The_table_has_no_column_for_it_and_no_function_view_policy_or_key_of_another_table_reads_the_table()
    {
        Assert.Equal(
            ["department", "id", "kind", "occasion", "paper", "state", "steps", "target", "target_name", "text"],
            await NamesAsync("select column_name::text from information_schema.columns where table_name = 'guidance' and table_schema = 'public' order by 1"));
        Assert.Equal(
            ["guidance_may_follow", "refuse_guidance_change", "require_act_of_guidance"],
            await NamesAsync("select p.proname::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' and (p.proname ilike '%guidance%' or p.prosrc ~* '\\mguidance\\M') order by 1"));
        Assert.Empty(await NamesAsync("select viewname::text from pg_views where schemaname = 'public' and definition ~* '\\mguidance\\M'"));
        Assert.Empty(await NamesAsync("select conname::text from pg_constraint where contype = 'f' and (confrelid = 'guidance'::regclass or conrelid = 'guidance'::regclass)"));
        Assert.Empty(await NamesAsync("select policyname::text from pg_policies where tablename <> 'guidance' and (coalesce(qual, '') || coalesce(with_check, '')) ~* '\\mguidance\\M'"));
    }

    private async Task<List<string>> NamesAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_database.OwnerConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The words are the test's own.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();

        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private async Task<string> AskedAsync()
    {
        var asked = Value(CaseFile.Load(Repository.PathTo("samples", "demo", "cases", "expired-food.yaml"))).Case;
        var now = Value(await _city.WithAsync<AdoptedRules, Result<CurrentRules>>(rules => rules.NowAsync(default)));
        var answered = Value(await _city.WithAsync<AskRules, Result<AnsweredCase>>(ask => ask.ReadAsync(now.Engine, Key(1), asked, new(2026, 11, 20), default)));
        return JsonSerializer.Serialize(answered.Proposal.Decision);
    }

    private async Task<(string? Tier, string Lines)> RatedAsync(int firm)
    {
        var subject = Key(firm);
        var snapshot = await _city.WithAsync<SupervisionDb, Core.Credit.RatingSnapshot>(db => db.RatingSnapshots.AsNoTracking().SingleAsync(one => one.Subject == subject));
        return (snapshot.Tier, string.Join('\n', snapshot.Reasons.Lines.Select(line => $"{line.Code} {line.Clause} {line.Records.Count}")));
    }

    private static string Penalty(int firm, int number) => Row(
        firm, $"潭人社罚〔2025〕{number}号", ("CF_JDRQ", $"2025/03/{number:00}"), ("CF_CFLB", "警告"), ("CF_NR", "警告"), ("CF_NR_WFFF", ""), ("CF_CFJG", "湘潭市人力资源和社会保障局"));

    private static SubjectKey Key(int firm) => SubjectKey.Parse(GuidedCity.Target(firm));
}
