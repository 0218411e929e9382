using System.Globalization;
using Supervision.Core.Disclosures;
using Supervision.Core.LawTables;
using Supervision.Core.Primitives;

namespace Supervision.Publisher.Channels;

/// <summary>渠道栏目: writes an entry in the columns of its channel, or says which column stands in the way.</summary>
public sealed class ChannelForms(DatedTable<FormColumn> columns, CodeMap codes, ChannelTable channels)
{
    /// <summary>The sheet with one line for each entry.</summary>
    public const string Results = "results";

    private const string Folder = "disclosure";

    /// <param name="rules">The folder <c>rules/</c>.</param>
    public static Result<ChannelForms> Read(string rules, ChannelTable channels)
    {
        if (!ColumnsOf(rules).Succeeded(out var columns, out var problem) || !CodesOf(rules).Succeeded(out var codes, out problem))
        {
            return problem;
        }

        return new ChannelForms(columns, codes, channels);
    }

    /// <summary>What is wrong with any of the files.</summary>
    /// <param name="rules">The folder <c>rules/</c>.</param>
    public static IReadOnlyList<Problem> Faults(string rules)
    {
        Problem?[] looked =
        [
            ColumnsOf(rules).Match<Problem?>(_ => null, fault => fault),
            CodesOf(rules).Match<Problem?>(_ => null, fault => fault),
        ];
        return [.. looked.OfType<Problem>()];
    }

    private static Result<DatedTable<FormColumn>> ColumnsOf(string rules) =>
        LawFile.Read(rules, Folder, "columns.csv").Match(FormColumn.Read, problem => problem);

    private static Result<CodeMap> CodesOf(string rules) =>
        LawFile.Read(rules, Folder, "result-codes.csv").Match(CodeMap.Read, problem => problem);

    /// <param name="on">The day on which the batch is made: its content never changes afterwards.</param>
    public IReadOnlyList<FormColumn> Columns(string channel, string sheet, DateOnly on) =>
        [.. columns.On(on).Where(column => column.Channel == channel && column.Sheet == sheet).OrderBy(column => column.Place)];

    /// <summary>Null when the channel can take the entry as it is.</summary>
    public Problem? WhyNot(string channel, Entry entry, DateOnly on) =>
        columns.On(on).Where(column => column.Channel == channel).Select(column => column.Sheet).Distinct()
            .Select(sheet => Lines(channel, sheet, entry, "", on).Match<Problem?>(_ => null, problem => problem))
            .FirstOrDefault(problem => problem is not null);

    /// <summary>One line for the entry, or one for each of its items where the sheet speaks of items.</summary>
    public Result<IReadOnlyList<string[]>> Lines(string channel, string sheet, Entry entry, string note, DateOnly on)
    {
        var asked = Columns(channel, sheet, on);
        var byItem = asked.Any(column => column.Value.StartsWith("item-", StringComparison.Ordinal));
        var lines = new List<string[]>();

        foreach (var (number, item) in byItem ? ItemsOf(entry) : [(0, null)])
        {
            var written = asked.Select(column => Cell(column, entry, number, item, note, on)).ToList();

            if (written.Select(cell => cell.Match<Problem?>(_ => null, problem => problem)).FirstOrDefault(p => p is not null) is { } problem)
            {
                return problem;
            }

            lines.Add([.. written.Select(cell => cell.Match(text => text, _ => ""))]);
        }

        return lines;
    }

    // Numbered from 1. A withdrawal speaks of none.
    private static IEnumerable<(int Number, DisclosedItem? Item)> ItemsOf(Entry entry) =>
        entry.Withdraws ? [] : entry.Disclosure.Content.Items.Select((item, at) => (at + 1, (DisclosedItem?)item));

    private Result<string> Cell(FormColumn column, Entry entry, int number, DisclosedItem? item, string note, DateOnly on)
    {
        if (entry.Withdraws && column.Value is not ("key" or "operation" or "record" or "disclosure"))
        {
            return ""; // A withdrawal names the record and nothing else of it.
        }

        if (!Written(column, entry, number, item, note, on).Succeeded(out var text, out var problem))
        {
            return problem;
        }

        var site = channels.NameOf(column.Channel);

        if (text.Length == 0 && column.Required)
        {
            return DisclosureProblems.Missing(site, column.Title);
        }

        if (text.Length > column.Length)
        {
            return DisclosureProblems.TooLong(site, column.Title, text.Length, column.Length);
        }

        return text;
    }

    private Result<string> Written(FormColumn column, Entry entry, int number, DisclosedItem? item, string note, DateOnly on)
    {
        var content = entry.Disclosure.Content;

        return column.Value switch
        {
            "key" => entry.Delivery.IdempotencyKey,
            "operation" => entry.Withdraws ? "撤回" : "新增",
            "record" => entry.Delivery.Record,
            "disclosure" => entry.Disclosure.Id.ToString(),
            "plan-number" => content.PlanNumber,
            "plan-title" => content.PlanTitle,
            "task-number" => content.TaskNumber,
            "task-title" => content.TaskTitle,
            "kind" => content.Kind,
            "direction" => content.Direction,
            "target-name" => content.TargetName,
            "target-code" => content.Target,
            "authority" => content.Authority,
            "joint-authorities" => content.JointAuthorities,
            "ended-on" => content.EndedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "results" => Joined(content.Results.Select(code => Mapped(column.Channel, CodeMap.Overall, code, on))),
            "items" => Joined(content.Items.Select(one =>
                Mapped(column.Channel, CodeMap.Item, one.Result, on).Match<Result<string>>(text => $"{one.Name}：{text}", problem => problem))),
            "item-number" => number.ToString(CultureInfo.InvariantCulture),
            "item-name" => item!.Name,
            "item-result" => Mapped(column.Channel, CodeMap.Item, item!.Result, on),
            "note" => note,
            _ => throw new FormatException($"columns.csv: unknown value “{column.Value}” of {column.Channel}/{column.Sheet}/{column.Column}."),
        };
    }

    private Result<string> Mapped(string channel, string kind, string ours, DateOnly on) =>
        codes.Find(channel, kind, ours, on) is { } theirs
            ? theirs
            : DisclosureProblems.NotMapped(channels.NameOf(channel), ours);

    private static Result<string> Joined(IEnumerable<Result<string>> parts)
    {
        var texts = new List<string>();

        foreach (var part in parts)
        {
            if (!part.Succeeded(out var text, out var problem))
            {
                return problem;
            }

            texts.Add(text);
        }

        return string.Join('；', texts.Distinct());
    }
}
