using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;
using Supervision.Rules.Authoring;
using Supervision.Rules.Lists;

namespace Supervision.Api.RuleLists;

/// <summary>Reads a text that is to be imported: for itself, and in its place among the adopted ones.</summary>
internal sealed class ListTextReader(AdoptedVersions adopted, IReadOnlyDictionary<string, string> texts)
{
    private readonly RuleText[] _others = [.. adopted.Others.Select(version => new RuleText(version.Name, texts[version.Sum]))];

    public Result<ReadText> Read(RuleText text) =>
        OfText(text).Match<Result<ReadText>>(read => TooLong(read) is { } problem ? problem : read, problem => problem);

    private static Problem? TooLong(ReadText read)
    {
        (string Field, string Text, int Most)[] fields =
        [
            ("编号", read.Id, ListVersion.ListMaxLength), ("文件名称", read.Name, ListVersion.NameMaxLength), ("名称", read.Title, ListVersion.TitleMaxLength),
        ];

        return fields.Where(one => one.Text.Length > one.Most).Select(one => ListProblems.TooLong(one.Field, one.Text, one.Most)).FirstOrDefault();
    }

    private Result<ReadText> OfText(RuleText text) =>
        OtherTexts.Named(text.Name) is { } other ? OfOther(other, text) : OfList(text);

    private Result<ReadText> OfOther(OtherText other, RuleText text)
    {
        RuleText[] others = [.. _others.Select(one => one.Name == other.Name ? text : one)];

        if (!Joined(Lists(_ => true), others).Succeeded(out _, out var problem))
        {
            return problem;
        }

        return new ReadText(other.Id, other.Name, other.Title, adopted.Others[0].From, other.Clauses);
    }

    private Result<ReadText> OfList(RuleText text)
    {
        if (!ListOutline.Read(text, _others[0]).Succeeded(out var outline, out var problem))
        {
            return problem;
        }

        var besides = Lists(version => version.List != outline.Id || version.From != outline.From);

        if (!Joined([.. besides, text], _others).Succeeded(out _, out problem))
        {
            return problem;
        }

        return new ReadText(outline.Id, NameOf(outline, text), outline.Title, outline.From, outline.Clauses);
    }

    /// <summary>The adopted texts with all of these in their places.</summary>
    public Result<Rulebook> JoinAll(IReadOnlyList<RuleText> drafts)
    {
        var (lists, others) = (adopted.Lists.ToDictionary(version => (version.List, version.From), version => new RuleText(version.Name, texts[version.Sum])), _others.ToArray());

        foreach (var draft in drafts)
        {
            if (OtherTexts.Named(draft.Name) is { } other)
            {
                others[Array.FindIndex(others, one => one.Name == other.Name)] = draft;
            }
            else if (ListOutline.Read(draft, _others[0]).Succeeded(out var outline, out var problem))
            {
                lists[(outline.Id, outline.From)] = draft;
            }
            else
            {
                return problem;
            }
        }

        return Joined([.. lists.Values], others);
    }

    private RuleText[] Lists(Func<ListVersion, bool> which) =>
        [.. adopted.Lists.Where(which).Select(version => new RuleText(version.Name, texts[version.Sum]))];

    private static Result<Rulebook> Joined(IReadOnlyList<RuleText> lists, IReadOnlyList<RuleText> others) =>
        RuleSources.Of(lists, others).Match(Rulebook.Read, problem => problem);

    // A corrected text keeps its name; one in force from another day stands beside it under a name of its own.
    private string NameOf(ListOutline outline, RuleText text)
    {
        if (adopted.Lists.FirstOrDefault(version => version.List == outline.Id && version.From == outline.From) is { } same)
        {
            return same.Name;
        }

        var family = adopted.Lists.FirstOrDefault(version => version.List == outline.Id);
        var folder = family is null ? FolderOfNew(text) : Path.GetDirectoryName(family.Name)!;
        var plain = $"{folder}/{outline.Id}.yaml";
        return adopted.Lists.All(version => version.Name != plain) ? plain : FormattableString.Invariant($"{folder}/{outline.Id}-{outline.From:yyyyMMdd}.yaml");
    }

    private static string FolderOfNew(RuleText text)
    {
        var above = Path.GetFileName(Path.GetDirectoryName(text.Name));
        return above is { Length: > 0 } and not "exemptions" ? $"rules/exemptions/{above}" : "rules/exemptions/imported";
    }
}

/// <summary>What a text says about itself.</summary>
internal sealed record ReadText(string Id, string Name, string Title, DateOnly From, IReadOnlyList<ListedClause> Clauses);
