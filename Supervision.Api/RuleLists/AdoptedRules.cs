using Microsoft.EntityFrameworkCore;
using Supervision.Api.Settings;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;
using Supervision.Core.Time;
using Supervision.Rules.Engine;
using Supervision.Rules.Lists;

namespace Supervision.Api.RuleLists;

/// <summary>
/// 已采用的规则: the rulebook of a day, put together from the adopted versions in the database. A file under <c>rules/</c> decides
/// nothing; those that came with the program are adopted when the database is still empty.
/// </summary>
public sealed class AdoptedRules(SupervisionDb db, ApiSettings settings, RulebookCache cache, SeedLists seed, TimeProvider clock)
{
    /// <summary>The rules of today.</summary>
    public Task<Result<CurrentRules>> NowAsync(CancellationToken cancel) =>
        OnAsync(OfficeClock.Today(clock), cancel);

    public async Task<Result<CurrentRules>> OnAsync(DateOnly day, CancellationToken cancel)
    {
        if (!(await VersionsOnAsync(day, cancel)).Succeeded(out var versions, out var problem))
        {
            return problem;
        }

        var digest = Rulebook.DigestOf(versions.Others.Concat(versions.Lists).Select(version => $"{version.Name} {version.Sum}"));
        return cache.Find(digest) is { } known ? known : await ReadAsync(versions, digest, cancel);
    }

    /// <summary>The rules that decided once, whatever was adopted since.</summary>
    public async Task<Result<CurrentRules>> ThenAsync(string digest, CancellationToken cancel)
    {
        if (cache.Find(digest) is { } known)
        {
            return known;
        }

        var stored = await db.Rulebooks.AsNoTracking().SingleOrDefaultAsync(book => book.Digest == digest, cancel);

        if (stored is null)
        {
            return ListProblems.RulebookUnknown(digest);
        }

        return await ReadAsync(stored.Lists, stored.Others, cancel);
    }

    /// <summary>The versions that decide on that day: of each text of each list the latest one adopted for it.</summary>
    public async Task<Result<AdoptedVersions>> VersionsOnAsync(DateOnly day, CancellationToken cancel)
    {
        if (!await db.ListVersions.AnyAsync(cancel)
            && !(await seed.ExecuteAsync(settings.RulesFolder, cancel)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        return AdoptedVersions.On(day, await db.ListVersions.AsNoTracking().Where(version => version.InForceFrom != null).ToListAsync(cancel));
    }

    private async Task<Result<CurrentRules>> ReadAsync(AdoptedVersions versions, string digest, CancellationToken cancel)
    {
        var (lists, others) = (Named(versions.Lists), Named(versions.Others));
        var read = await ReadAsync(lists, others, cancel);

        if (read.Succeeded(out _, out _) && !await db.Rulebooks.AnyAsync(book => book.Digest == digest, cancel))
        {
            var stored = new StoredRulebook(digest, lists, others, clock.GetUtcNow());
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into rulebooks (digest, lists, others, first_used)
                values ({digest}, {Json(stored.Lists)}::jsonb, {Json(stored.Others)}::jsonb, {stored.FirstUsed}) on conflict do nothing
                """,
                cancel);
        }

        return read;
    }

    private async Task<Result<CurrentRules>> ReadAsync(IReadOnlyList<NamedText> lists, IReadOnlyList<NamedText> others, CancellationToken cancel)
    {
        RuleEngines.Begin();
        var sums = lists.Concat(others).Select(text => text.Sum).Distinct().ToList();
        var texts = await db.RuleTexts.AsNoTracking().Where(text => sums.Contains(text.Sum)).ToDictionaryAsync(text => text.Sum, text => text.Text, cancel);
        RuleText[] Of(IEnumerable<NamedText> named) => [.. named.Select(text => new RuleText(text.Name, texts[text.Sum]))];

        return RuleSources.Of(Of(lists), Of(others)).Match(Rulebook.Read, problem => problem)
            .Match<Result<CurrentRules>>(book => cache.Keep(book), problem => problem);
    }

    private static NamedText[] Named(IEnumerable<ListVersion> versions) => [.. versions.Select(version => new NamedText(version.Name, version.Sum))];

    private static string Json(IReadOnlyList<NamedText> texts) => System.Text.Json.JsonSerializer.Serialize(texts, Jsonb.Options);
}
