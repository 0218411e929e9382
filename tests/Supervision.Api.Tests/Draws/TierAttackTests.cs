using Microsoft.EntityFrameworkCore;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Persistence;
using Supervision.Testing;

namespace Supervision.Api.Tests.Draws;

public sealed class TierAttackTests(DatabaseFixture database, ITestOutputHelper output) : IClassFixture<DatabaseFixture>
{
    private const double Allowed = 0.01;

    [Fact]
    public async Task With_every_public_byte_of_a_year_tiers_are_guessed_no_better_than_from_the_published_results()
    {
        await using var site = await PageSite.OpenAsync(database.ConnectionString);
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
        output.WriteLine($"{all.Count} documents. AUC of the results alone {alone:F4}, of every public byte {everything:F4}; "
            + $"were the drawn listed by ticket {withOrder:F4}, were a frame public {withFrame:F4}");

        Assert.Contains(all.Keys, path => path.EndsWith("/rule.json", StringComparison.Ordinal));
        Assert.True(everything <= alone + Allowed, $"{alone:F4} became {everything:F4}");

        // The same guesser finds a leak when there is one, or its failure would prove nothing.
        Assert.True(withFrame > alone + (10 * Allowed), $"{alone:F4}, {withFrame:F4}");
    }

    private static double Auc(Dictionary<string, string> documents, SealedYear year) =>
        TierGuess.Auc(TierGuess.Scores(TierGuess.Traces(documents, year.All), year.Risky), year.Risky);

    private static Task<Dictionary<string, string>> ByTicketAsync(PageSite site) => site.City.WithAsync<SupervisionDb, Dictionary<string, string>>(async db =>
        (await db.DrawnRows.Where(row => !row.Reserve).ToListAsync()).GroupBy(row => row.Attempt).Select((task, i) => ($"leak {i}", task))
            .ToDictionary(pair => pair.Item1, pair => string.Join('\n', pair.task.OrderBy(row => row.Ticket, StringComparer.Ordinal).Select(row => row.Target))));

    private static Task<string> FrameAsync(PageSite site) => site.City.WithAsync<SupervisionDb, string>(async db =>
    {
        var first = await db.Attempts.OrderBy(attempt => attempt.Frozen.At).Select(attempt => attempt.Id).FirstAsync();
        return string.Join('\n', await db.FrameRows.Where(row => row.Attempt == first).Select(row => row.Target + "," + row.Stratum).ToListAsync());
    });
}
