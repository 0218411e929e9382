using Microsoft.EntityFrameworkCore;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Persistence;
using Supervision.Testing;

namespace Supervision.Api.Tests.Draws;

public sealed class TierAttackTests(DatabaseFixture database, ITestOutputHelper output) : IClassFixture<DatabaseFixture>
{
    private const double Allowed = 0.01;

    /// <summary>Keys, labels and tiers come from fixed seeds: the figures are the same at every run.</summary>
    [Fact]
    public async Task With_every_public_byte_of_a_year_tiers_are_guessed_no_better_than_from_the_published_results()
    {
        await using var site = await PageSite.OpenAsync(database.ConnectionString, chance: new SeededChance(7));
        var year = new SealedYear(site.City);
        await year.GiveTiersAsync();
        var published = await PublicBytes.RegisterAsync(site, year.All);
        await year.RunAsync();
        var all = published.Concat(await PublicBytes.FetchAsync(site, year.All)).ToDictionary();
        published[PublicBytes.ResultList] = all[PublicBytes.ResultList];

        var alone = Auc(published, year);
        var everything = Auc(all, year);
        var withOrder = Auc(all.Concat(await ByTicketAsync(site)).ToDictionary(), year);
        var withFrame = Auc(new(all) { ["leak"] = await FrameAsync(site) }, year);
        var pairs = string.Concat(year.Pairs.Select(pair => $"{pair.Out} {pair.In}\n"));
        var (linked, withPairs) = (AucOfPairs(all, year), AucOfPairs(new(all) { ["leak"] = pairs }, year));
        output.WriteLine($"{all.Count} documents, {year.Pairs.Count} replaced. AUC of the results alone {alone:F4}, of every public byte {everything:F4}; "
            + $"were the drawn listed by ticket {withOrder:F4}, were a frame public {withFrame:F4}. "
            + $"Of the replaced from who stands beside whom {linked:F4}; were the pairs public {withPairs:F4}");

        Assert.Contains(all.Keys, path => path.EndsWith("/rule.json", StringComparison.Ordinal));
        Assert.Contains(all.Values, page => page.Contains("全部替换", StringComparison.Ordinal));
        Assert.DoesNotContain(all.Values, page => year.Pairs.Any(pair => StandTogether(page, pair, year)));
        Assert.True(everything <= alone + Allowed, $"{alone:F4} became {everything:F4}");

        // The same guesser finds a leak when there is one, or its failure would prove nothing.
        Assert.True(withFrame > alone + (10 * Allowed), $"{alone:F4}, {withFrame:F4}");
        Assert.True(withPairs > linked + (10 * Allowed), $"{linked:F4}, {withPairs:F4}");
    }

    private static double Auc(Dictionary<string, string> documents, SealedYear year) =>
        TierGuess.Auc(TierGuess.Scores(TierGuess.Traces(ByCode(documents, year), year.All), year.Risky), year.Risky);

    // Only of the firms that came or went, each guessed from the known tiers of its neighbours.
    private static double AucOfPairs(Dictionary<string, string> documents, SealedYear year)
    {
        var concerned = year.Pairs.SelectMany(pair => new[] { pair.Out, pair.In }).ToHashSet();
        return TierGuess.Auc(TierGuess.FromNeighbours(ByCode(documents, year).Values, year.All, year.Risky).Where(pair => concerned.Contains(pair.Key)), year.Risky);
    }

    private static Dictionary<string, string> ByCode(Dictionary<string, string> documents, SealedYear year) =>
        documents.ToDictionary(pair => pair.Key, pair => TierGuess.WithCodes(pair.Value, year.Names));

    // In one row of a table or one line of a file.
    private static bool StandTogether(string page, (string Out, string In) pair, SealedYear year) =>
        TierGuess.WithCodes(page, year.Names).Split('\n', StringSplitOptions.None).Any(line => line.Contains(pair.Out, StringComparison.Ordinal) && line.Contains(pair.In, StringComparison.Ordinal));

    private static Task<Dictionary<string, string>> ByTicketAsync(PageSite site) => site.City.WithAsync<SupervisionDb, Dictionary<string, string>>(async db =>
        (await db.DrawnRows.Where(row => !row.Reserve).ToListAsync()).GroupBy(row => row.Attempt).Select((task, i) => ($"leak {i}", task))
            .ToDictionary(pair => pair.Item1, pair => string.Join('\n', pair.task.OrderBy(row => row.Ticket, StringComparer.Ordinal).Select(row => row.Target))));

    private static Task<string> FrameAsync(PageSite site) => site.City.WithAsync<SupervisionDb, string>(async db =>
    {
        var first = await db.Attempts.OrderBy(attempt => attempt.Frozen.At).Select(attempt => attempt.Id).FirstAsync();
        return string.Join('\n', await db.FrameRows.Where(row => row.Attempt == first).Select(row => row.Target + "," + row.Stratum).ToListAsync());
    });
}
