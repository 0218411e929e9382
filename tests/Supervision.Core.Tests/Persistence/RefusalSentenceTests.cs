using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Supervision.Core.Persistence;
using Supervision.Core.Persistence.Refusals;
using Supervision.Testing;

namespace Supervision.Core.Tests.Persistence;

/// <summary>Whatever the database can refuse has its sentence, and no sentence stands for what is not there.</summary>
public sealed partial class RefusalSentenceTests
{
    private static readonly Lazy<IModel> Model = new(() =>
    {
        using var db = new SupervisionDb(SupervisionDbOptions.For("Host=/nowhere;Database=none"));
        return db.GetService<IDesignTimeModel>().Model;
    });

    private static IEnumerable<IEntityType> Tables => Model.Value.GetEntityTypes();

    [Fact]
    public void Every_unique_index_says_who_came_first()
    {
        var indexes = Tables.SelectMany(table => table.GetIndexes()).Where(index => index.IsUnique).Select(index => index.GetDatabaseName()!).ToHashSet();
        var keys = Tables.SelectMany(table => table.GetKeys()).Select(key => key.GetName()!).ToHashSet();

        Assert.Empty(indexes.Except(TakenSentences.Known));
        Assert.Empty(TakenSentences.Known.Except(indexes.Concat(keys)));
    }

    [Fact]
    public void Every_check_says_what_a_row_may_not_say()
    {
        var checks = Tables.SelectMany(table => table.GetCheckConstraints()).Select(check => check.Name!).ToHashSet();

        Assert.NotEmpty(checks);
        Assert.Empty(checks.Except(CheckSentences.Known));
        Assert.Empty(CheckSentences.Known.Except(checks));
    }

    [Fact]
    public void Every_guard_has_a_code_with_a_sentence_and_speaks_a_whole_one_itself()
    {
        var texts = Directory.EnumerateFiles(Repository.PathTo("Supervision.Core"), "*.sql", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Select(File.ReadAllText).ToList();
        var guards = texts.SelectMany(text => Guard().Matches(text)).ToList();

        Assert.NotEmpty(guards);
        Assert.Equal(texts.Sum(text => Raise().Count(text)), guards.Count);
        Assert.All(guards, guard =>
        {
            var (said, state) = (guard.Groups["said"].Value, guard.Groups["state"].Value);
            var problem = DatabaseRefusals.Of(new PostgresException(said, "ERROR", "ERROR", state));
            Assert.True(said.EndsWith('。'), said);
            Assert.True(problem is not null, $"No sentence for {state}: {said}");
            Assert.StartsWith(said + "这一步没有写入。请", problem.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_database_that_is_away_refuses_nothing()
    {
        string[] away = ["57P01", "57P03", "08006", "53300", "53100", "58030"];

        Assert.All(away, state => Assert.Null(DatabaseRefusals.Of(new PostgresException("gone", "FATAL", "FATAL", state))));
        Assert.Null(DatabaseRefusals.Of(new NpgsqlException("gone", new IOException("gone"))));
    }

    [Fact]
    public void A_refusal_is_found_however_deep_it_is_wrapped()
    {
        var refused = new PostgresException("x", "ERROR", "ERROR", "40P01");
        var wrapped = new InvalidOperationException("transient", new DbUpdateException("x", refused));

        Assert.Equal("write.crossed", DatabaseRefusals.Of(wrapped)?.Code);
    }

    [GeneratedRegex("raise exception", RegexOptions.IgnoreCase)]
    private static partial Regex Raise();

    [GeneratedRegex(@"raise exception '(?<said>[^']+)'[^;]*?using errcode = '(?<state>\w{5})'", RegexOptions.IgnoreCase)]
    private static partial Regex Guard();
}
