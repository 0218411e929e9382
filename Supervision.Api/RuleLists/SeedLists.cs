using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;
using Supervision.Core.Time;
using Supervision.Rules.Authoring;
using Supervision.Rules.Lists;

namespace Supervision.Api.RuleLists;

/// <summary>首次采用: the texts that came with the program become version 1 of each list, in one act with one entry in the log.</summary>
public sealed class SeedLists(SupervisionDb db, Transactions transactions, RuleTextStore ruleTextStore, TimeProvider clock)
{
    /// <summary>The program itself, for no department: nobody is said to have adopted what nobody adopted.</summary>
    public static Actor Program => new("随程序提供", DepartmentCode.Parse("000000"), Role.Program);

    public Task<Result<Done>> ExecuteAsync(string rulesFolder, CancellationToken cancel) =>
        transactions.RunAsync(ledger => InTransactionAsync(ledger, rulesFolder, cancel), cancel);

    private async Task<Result<Done>> InTransactionAsync(Ledger ledger, string rulesFolder, CancellationToken cancel)
    {
        if (!RuleSources.From(rulesFolder).Succeeded(out var sources, out var problem)
            || !Rulebook.Read(sources).Succeeded(out var book, out problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();

        // The ledger orders all writers, so whoever waited for it finds the work done.
        await ledger.WaitAsync(cancel);

        if (await db.ListVersions.AnyAsync(cancel))
        {
            return default(Done);
        }

        await ledger.AuditAsync(Program, "采用随程序提供的清单", "rules", new { 清单 = sources.Lists.Count, 摘要 = book.Version }, now, cancel);

        await AddAsync(sources, now, cancel);
        var adopted = sources.Lists.Select(text => new AdoptedText(text.Name, text.Sum)).ToList();
        await ledger.LogAsync(ListAdoptedRecord.WithTheProgram(book.Version, adopted, sources.Others), "rules", now, cancel);
        return default(Done);
    }

    private async Task AddAsync(RuleSources sources, DateTimeOffset now, CancellationToken cancel)
    {
        var signed = new Signed(Program, now);
        var count = new Dictionary<string, int>(StringComparer.Ordinal);

        foreach (var text in sources.Lists.Concat(sources.OtherTexts).DistinctBy(text => text.Sum))
        {
            await ruleTextStore.KeepAsync(text, cancel);
        }

        foreach (var text in sources.Lists)
        {
            var outline = ListOutline.Read(text, sources.Readings).Match(read => read, problem => throw new InvalidOperationException(problem.Message));
            var number = count[outline.Id] = count.GetValueOrDefault(outline.Id) + 1;
            db.ListVersions.Add(ListVersion.Seeded(outline.Id, number, text.Name, outline.Title, text.Sum, outline.From, outline.Clauses, signed));
        }

        foreach (var (text, other) in sources.OtherTexts.Zip(OtherTexts.All))
        {
            db.ListVersions.Add(ListVersion.Seeded(
                other.Id, 1, text.Name, other.Title, text.Sum, OfficeClock.DayOf(now), other.Clauses, signed));
        }
    }
}
