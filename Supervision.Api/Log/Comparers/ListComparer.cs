using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.RuleLists;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.RuleLists;
using Supervision.Rules.Lists;

namespace Supervision.Api.Log.Comparers;

/// <summary>Adopted lists: the sum in the log is that of the text that is kept.</summary>
public sealed class ListComparer(SupervisionDb db, EntryMatch match, ReadOutlines outlines, RowAtHand row) : IComparer
{
    // As the entry of all texts that came with the program is named.
    private const string Program = "rules";
    private const string Readings = "readings";

    public IReadOnlyList<LogKind> Kinds { get; } = [LogKind.ListAdopted];

    public Task<Comparison> CompareAsync(CancellationToken cancel) => match.CompareAsync(Kinds, ExpectedAsync(cancel), cancel);

    private async IAsyncEnumerable<ExpectedEntry> ExpectedAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var versions = await VersionsAsync(cancel);
        var readings = await ReadingsAsync(versions, cancel);

        foreach (var version in versions.Where(version => version.Adopted is not null && !version.Seed))
        {
            var sum = await SumAsync(version, readings, cancel);
            yield return new(
                version.Label,
                ListAdoptedRecord.Of(version.List, version.Number, version.Title, version.InForceFrom ?? default, sum),
                $"清单{version.Label}");
        }

        if (await SeededAsync([.. versions.Where(version => version.Seed)], readings, cancel) is { } seeded)
        {
            yield return new(Program, seeded, "随程序提供的清单");
        }
    }

    private async Task<IReadOnlyList<ListVersion>> VersionsAsync(CancellationToken cancel)
    {
        var names = await db.ListVersions.AsNoTracking().OrderBy(version => version.List).ThenBy(version => version.Number)
            .Select(version => new { version.List, version.Number }).ToListAsync(cancel);
        var versions = new List<ListVersion>();

        foreach (var name in names)
        {
            row.Is($"清单{name.List}@{name.Number}", "list_versions");
            versions.Add(await db.ListVersions.AsNoTracking().SingleAsync(one => one.List == name.List && one.Number == name.Number, cancel));
        }

        return versions;
    }

    // The entry says in which order the texts were read; each of them must be kept under its sum, and no other be seeded.
    private async Task<ListAdoptedRecord?> SeededAsync(List<ListVersion> seeds, RuleText readings, CancellationToken cancel)
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
            kept.Add(new(seed.Name, await SumAsync(seed, readings, cancel)));
        }

        var lists = logged.Lists ?? [];
        var others = logged.Others ?? [];
        var texts = kept.Select(text => $"{text.Name} {text.Sum}").ToHashSet(StringComparer.Ordinal);
        var said = lists.Select(text => $"{text.Name} {text.Sum}").Concat(others).ToHashSet(StringComparer.Ordinal);
        return texts.SetEquals(said) ? logged : ListAdoptedRecord.WithTheProgram(logged.Rulebook ?? "", kept, others);
    }

    private async Task<string> SumAsync(ListVersion version, RuleText readings, CancellationToken cancel)
    {
        var text = await db.RuleTexts.AsNoTracking().Where(text => text.Sum == version.Sum).Select(text => text.Text).SingleOrDefaultAsync(cancel);

        if (text is null)
        {
            return "没有留存全文";
        }

        var kept = new RuleText(version.Name, text);
        return IsAsItReads(version, kept, readings) ? kept.Sum : "名称、施行日期或者事项与全文不符";
    }

    // What the row says of a list is what its text says; of texts that are no lists nothing is said but their sum.
    private bool IsAsItReads(ListVersion version, RuleText text, RuleText readings)
    {
        if (version.Seed && (version.InForceFrom != version.From || version.Adopted is null))
        {
            return false;
        }

        if (OtherTexts.Named(version.Name) is { } other)
        {
            return version.List == other.Id;
        }

        if (outlines.Of(text, readings) is not { } outline)
        {
            return true;
        }

        return outline.Id == version.List && outline.Title == version.Title && outline.From == version.From
            && outline.Clauses.SequenceEqual(version.Clauses);
    }

    private async Task<RuleText> ReadingsAsync(IReadOnlyList<ListVersion> versions, CancellationToken cancel)
    {
        var sum = versions.LastOrDefault(version => version.List == Readings)?.Sum;
        return new(Readings, await db.RuleTexts.Where(text => text.Sum == sum).Select(text => text.Text).FirstOrDefaultAsync(cancel) ?? "");
    }
}
