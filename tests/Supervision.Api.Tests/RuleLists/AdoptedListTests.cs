using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.RuleLists;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;
using Supervision.Rules.Lists;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.RuleLists;

public sealed class AdoptedListTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private const string List = "CD-CG-2022";
    private static readonly string Rules = Repository.PathTo("rules");
    private static readonly Actor Author = new("吴六", SmallCity.Market, Role.RuleAuthor);

    private SmallCity _city = null!;

    public async ValueTask InitializeAsync() => _city = await SmallCity.BuildAsync(database.ConnectionString);

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task A_list_goes_from_seed_over_draft_and_review_to_adoption_and_only_then_decides()
    {
        var seeded = await SeedIsAdoptedOnceAsync();
        await ChangedFilesDecideNothingAsync(seeded);
        await ReviewComesFirstAsync(seeded);
        await TheDatabaseKeepsVersionsAsTheyAreAsync();
    }

    private async Task<string> SeedIsAdoptedOnceAsync()
    {
        var digest = Value(await NowAsync()).Book.Version;
        Assert.Equal(Value(Rulebook.Load(Rules)).Version, digest);
        Assert.Equal(digest, Value(await NowAsync()).Book.Version);

        await using var db = database.NewContext();
        Assert.Equal(82, await db.ListVersions.CountAsync());
        Assert.True(await db.ListVersions.AllAsync(version => version.Seed && version.Number == 1));
        var entry = await db.LogEntries.SingleAsync(entry => entry.Kind == LogKind.ListAdopted);
        Assert.Contains(digest, entry.Record, StringComparison.Ordinal);
        Assert.Equal(digest, (await db.Rulebooks.SingleAsync()).Digest);
        return digest;
    }

    private async Task ChangedFilesDecideNothingAsync(string seeded)
    {
        var shipped = Value(RuleFiles.Below(Rules));
        Assert.Equal("access.role", CodeOf(await ImportAsync(SmallCity.Head, shipped)));
        var same = Value(await ImportAsync(Author, shipped));
        Assert.Equal((0, 82, 0), (same.Drafted.Count, same.Unchanged, same.Bad.Count));

        var good = Changed("at_most: 5}", "at_most: 8}");
        var bad = new RuleText("坏的.yaml", good.Text.Replace("harm_none", "harm_nine", StringComparison.Ordinal));
        var mixed = Value(await ImportAsync(Author, [good, bad]));
        Assert.Equal(List + "@2", Assert.Single(mixed.Drafted).Label);
        Assert.Contains("坏的.yaml第24行", Assert.Single(mixed.Bad).Message, StringComparison.Ordinal);
        Assert.Equal(seeded, Value(await NowAsync()).Book.Version);
    }

    private async Task ReviewComesFirstAsync(string seeded)
    {
        var today = new DateOnly(2026, 2, 10);
        Assert.Equal("list.not-reviewed", CodeOf(await AdoptAsync(SmallCity.Chief, today)));
        Assert.Equal("access.role", CodeOf(await ReviewAsync(SmallCity.Planner, List + "-01")));
        Assert.Equal("list.no-such-clause", CodeOf(await ReviewAsync(SmallCity.Lawyer, "没有这一项")));
        Value(await ReviewAsync(SmallCity.Lawyer, List + "-01", List + "-02"));
        Assert.Equal("list.already-confirmed", CodeOf(await ReviewAsync(SmallCity.Lawyer, List + "-01")));
        Assert.Equal(ListVersionState.Reviewed, Value(await ReviewAsync(SmallCity.Lawyer, List + "-03")).State);

        Assert.Equal("access.role", CodeOf(await AdoptAsync(SmallCity.Lawyer, today)));
        Assert.Equal("list.in-the-past", CodeOf(await AdoptAsync(SmallCity.Chief, today.AddDays(-1))));
        Value(await AdoptAsync(SmallCity.Chief, today.AddDays(3)));
        Assert.Equal("list.already-adopted", CodeOf(await AdoptAsync(SmallCity.Chief, today.AddDays(4))));

        Assert.Equal(seeded, Value(await OnAsync(today.AddDays(2))).Book.Version);
        var later = Value(await OnAsync(today.AddDays(3))).Book.Version;
        Assert.NotEqual(seeded, later);
        Assert.Equal(seeded, Value(await _city.WithAsync<AdoptedRules, Result<CurrentRules>>(rules => rules.ThenAsync(seeded, default))).Book.Version);

        await using var db = database.NewContext();
        Assert.Equal(2, await db.LogEntries.CountAsync(entry => entry.Kind == LogKind.ListAdopted));
    }

    private async Task TheDatabaseKeepsVersionsAsTheyAreAsync()
    {
        await using var db = database.NewOwnerContext();

        foreach (var sql in new[]
        {
            "update list_versions set title = '别的' where list = 'CD-CG-2022'", "update list_versions set confirmed = '[]' where number = 2",
            "update list_versions set in_force_from = '2020-01-01' where number = 2", "delete from list_versions", "update rule_texts set text = ''", "delete from rulebooks",
        })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.Equal("SV001", refused.SqlState);
        }
    }

    private static RuleText Changed(string was, string now)
    {
        var text = Value(RuleFiles.Below(Rules)).Single(text => text.Name.EndsWith(List + ".yaml", StringComparison.Ordinal));
        return text with { Text = text.Text.Replace(was, now, StringComparison.Ordinal) };
    }

    private Task<Result<CurrentRules>> NowAsync() => _city.WithAsync<AdoptedRules, Result<CurrentRules>>(rules => rules.NowAsync(default));

    private Task<Result<CurrentRules>> OnAsync(DateOnly day) => _city.WithAsync<AdoptedRules, Result<CurrentRules>>(rules => rules.OnAsync(day, default));

    private Task<Result<ImportedLists>> ImportAsync(Actor actor, IReadOnlyList<RuleText> texts) =>
        _city.WithAsync<ImportLists, Result<ImportedLists>>(import => import.ExecuteAsync(actor, texts, default));

    private Task<Result<ListVersion>> ReviewAsync(Actor actor, params string[] items) =>
        _city.WithAsync<ReviewClauses, Result<ListVersion>>(review => review.ExecuteAsync(actor, List, items, "常德市城管局原件", default));

    private Task<Result<ListVersion>> AdoptAsync(Actor actor, DateOnly from) =>
        _city.WithAsync<AdoptList, Result<ListVersion>>(adopt => adopt.ExecuteAsync(actor, List, from, default));
}
