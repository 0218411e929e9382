using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.RuleLists;
using Supervision.Rules.Lists;

namespace Supervision.Api.Log.Comparers;

/// <summary>Adopted lists: the sum in the log is that of the text that is kept.</summary>
public sealed class ListComparer(SupervisionDb db, EntryMatch match) : IComparer
{
    // As the entry of all texts that came with the program is named.
    private const string Program = "rules";

    public IReadOnlyList<LogKind> Kinds { get; } = [LogKind.ListAdopted];

    public Task<Comparison> CompareAsync(CancellationToken cancel) => match.CompareAsync(Kinds, ExpectedAsync(cancel), cancel);

    private async IAsyncEnumerable<ExpectedEntry> ExpectedAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var versions = await db.ListVersions.AsNoTracking().OrderBy(version => version.List).ThenBy(version => version.Number).ToListAsync(cancel);

        foreach (var version in versions.Where(version => version.Adopted is not null && !version.Seed))
        {
            var sum = await SumAsync(version.Sum, cancel);
            yield return new(
                version.Label,
                ListAdoptedRecord.Of(version.List, version.Number, version.Title, version.InForceFrom ?? default, sum),
                $"清单{version.Label}");
        }

        if (await SeededAsync([.. versions.Where(version => version.Seed)], cancel) is { } seeded)
        {
            yield return new(Program, seeded, "随程序提供的清单");
        }
    }

    // The entry says in which order the texts were read; each of them must be kept under its sum, and no other be seeded.
    private async Task<ListAdoptedRecord?> SeededAsync(List<ListVersion> seeds, CancellationToken cancel)
    {
        var entry = await db.LogEntries.AsNoTracking().Where(one => one.Kind == LogKind.ListAdopted && one.Object == Program)
            .OrderBy(one => one.Index).FirstOrDefaultAsync(cancel);

        if (seeds.Count == 0)
        {
            return null;
        }

        if (entry is null || !LogRecords.TryRead<ListAdoptedRecord>(entry, out var logged))
        {
            return ListAdoptedRecord.WithTheProgram("", [], []);
        }

        var kept = new List<AdoptedText>();

        foreach (var seed in seeds)
        {
            kept.Add(new(seed.Name, await SumAsync(seed.Sum, cancel)));
        }

        var lists = logged.Lists ?? [];
        var others = logged.Others ?? [];
        var texts = kept.Select(text => $"{text.Name} {text.Sum}").ToHashSet(StringComparer.Ordinal);
        var said = lists.Select(text => $"{text.Name} {text.Sum}").Concat(others).ToHashSet(StringComparer.Ordinal);
        return texts.SetEquals(said) ? logged : ListAdoptedRecord.WithTheProgram(logged.Rulebook ?? "", kept, others);
    }

    private async Task<string> SumAsync(string sum, CancellationToken cancel)
    {
        var text = await db.RuleTexts.AsNoTracking().Where(text => text.Sum == sum).Select(text => text.Text).SingleOrDefaultAsync(cancel);
        return text is null ? "没有留存全文" : new RuleText("", text).Sum;
    }
}
