using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.LawTables;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Items;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Registers;

/// <summary>Reads the list of inspection items (抽查事项清单): a row for each legal basis; what changed becomes a new version.</summary>
public sealed partial class ItemRows(SupervisionDb db, RegisterTables tables)
{
    private static readonly string[] OfItem =
    [
        "事项名称", "子项", "事项类别", "主体代码", "对象类型", "检查方式", "检查内容", "比例下限", "比例上限", "年度频次上限", "可联合主体", "所需专长",
        "生效日期", "公布日期", "停用日期", "样例",
    ];

    internal async Task<Taken> TakeAsync(ImportRun run)
    {
        var rows = run.ReadAll();
        var departments = await tables.DepartmentsAsync(run.Cancel);
        var standing = await db.Set<InspectionItem>().Include(item => item.Versions).ThenInclude(version => version.Publication)
            .ToDictionaryAsync(item => item.Code, run.Cancel);
        var groups = rows.GroupBy(row => row.Of("事项编码")).Select(group => group.ToList()).ToList();
        var (added, changed, unchanged) = (0, 0, 0);

        foreach (var group in groups)
        {
            var item = standing.GetValueOrDefault(group[0].Of("事项编码"));
            var content = Read(group, departments);

            if (!group.TrueForAll(row => row.IsGood) || Write(run, item, content, group) is not { } written)
            {
                continue;
            }

            added += item is null ? group.Count : 0;
            changed += item is not null && written ? group.Count : 0;
            unchanged += item is not null && !written ? group.Count : 0;
        }

        RowGroups.RefuseTogether(groups, "同一事项");
        run.GiveBack(rows);
        return new(added, changed, unchanged, Notices(groups));
    }

    private static ItemContent Read(List<RowCells> rows, HashSet<DepartmentCode> departments)
    {
        var first = rows[0];

        foreach (var row in rows)
        {
            if (!Code().IsMatch(row.Of("事项编码")) || row.Of("事项编码").Length > InspectionItem.CodeMaxLength)
            {
                row.Wrong("事项编码", $"不超过{InspectionItem.CodeMaxLength}位的数字、字母和连字符");
            }

            RowGroups.RefuseDifferent(row, first, OfItem);
        }

        if (first.List("所需专长").Count > 1)
        {
            first.Wrong("所需专长", "一项专长");
        }

        return new(
            first.Text("事项名称", ItemContent.NameMaxLength), first.Optional("子项", ItemContent.NameMaxLength),
            first.Term("事项类别", ItemCategories.Terms), Bases(rows), first.Department("主体代码", departments),
            Terms(first, "对象类型", SubjectKinds.Terms), Terms(first, "检查方式", CheckMethods.Terms),
            first.Optional("检查内容", ItemContent.ChecklistMaxLength, lines: true), Ratio(first, "比例下限"), Ratio(first, "比例上限"),
            Cap(first), Joinable(first, departments), first.Optional("所需专长", Core.Registers.Inspectors.Inspector.SpecialismMaxLength), first.Day("生效日期"));
    }

    private static List<LegalBasis> Bases(List<RowCells> rows)
    {
        var lines = new Dictionary<LegalBasis, long>();

        foreach (var row in rows)
        {
            var basis = new LegalBasis(
                row.Term("依据层级", BasisLevels.Terms), row.Text("依据名称", LegalBasis.TitleMaxLength).Trim('《', '》'),
                row.Text("依据条款", LegalBasis.TitleMaxLength), row.Text("依据版本", LegalBasis.TitleMaxLength, required: false));

            if (!lines.TryAdd(basis, row.Line))
            {
                row.Wrongs.Add($"“事项编码”{row.Of("事项编码")}的这一条依据与第{lines[basis]}行重复");
            }
        }

        return [.. lines.Keys];
    }

    private static List<T> Terms<T>(RowCells row, string header, Terms<T> terms) where T : struct, Enum
    {
        var found = new List<T>();

        foreach (var text in row.List(header))
        {
            if (!terms.TryFind(text, out var value))
            {
                row.Wrong(header, $"{terms.Listed}中的一项或者几项，用、隔开");
                return found;
            }

            found.Add(value);
        }

        if (found.Count == 0)
        {
            row.Wrong(header, $"{terms.Listed}中的一项或者几项，用、隔开");
        }

        return found;
    }

    private static List<DepartmentCode> Joinable(RowCells row, HashSet<DepartmentCode> departments)
    {
        var found = row.List("可联合主体").Select(text => DepartmentCode.TryParse(text, out var code) ? code : default).ToList();

        if (found.Exists(code => !departments.Contains(code)))
        {
            row.Wrong("可联合主体", "执法主体清单中的主体代码，几个用、隔开");
        }

        return found;
    }

    private static decimal? Ratio(RowCells row, string header)
    {
        var text = row.Of(header).Replace('％', '%');
        var percent = text.EndsWith('%');

        if (text.Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            var share = percent ? number / 100 : number;

            if (share is > 0 and <= 1)
            {
                return share;
            }
        }

        row.Wrong(header, "大于0、不超过100%的比例，形如5%或者0.05");
        return null;
    }

    private static int? Cap(RowCells row)
    {
        var text = row.Of("年度频次上限");

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var cap) && cap > 0)
        {
            return cap;
        }

        if (text.Length > 0)
        {
            row.Wrong("年度频次上限", "正整数");
        }

        return null;
    }

    /// <summary>Whether anything changed; null when the item itself refuses, which then stands in the first row.</summary>
    private bool? Write(ImportRun run, InspectionItem? standing, ItemContent content, List<RowCells> rows)
    {
        var first = rows[0];
        var (published, retired, sample) = (first.OptionalDay("公布日期"), first.OptionalDay("停用日期"), first.Flag("样例"));
        var item = standing ?? InspectionItem.Make(ItemId.New(run.At), first.Of("事项编码"));
        var before = (item.Latest?.Number, item.Latest?.Publication?.PublishedOn, item.RetiredOn, item.IsSample);

        if (item.Latest is { Publication: { } old } latest && latest.Content.Equals(content) && published is { } day && day != old.PublishedOn)
        {
            first.Wrong("公布日期", $"{old.PublishedOn:yyyy-MM-dd}，这个版本当天已经公布，不能更改");
            return null;
        }

        if (!first.IsGood)
        {
            return null;
        }

        if (!item.Revise(content, ItemVersionId.New(run.At), run.At).Succeeded(out var version, out var problem))
        {
            first.Wrongs.Add(problem.Message.TrimEnd('。'));
            return null;
        }

        if (published is { } on)
        {
            version.Publish(on);
        }

        (item.RetiredOn, item.IsSample) = (retired, sample);

        if (standing is null)
        {
            db.Add(item);
        }

        return before != (item.Latest?.Number, item.Latest?.Publication?.PublishedOn, item.RetiredOn, item.IsSample);
    }

    private static IReadOnlyList<string> Notices(List<List<RowCells>> groups)
    {
        var unpublished = groups.Count(group => group.TrueForAll(row => row.IsGood) && group[0].Of("公布日期").Length == 0);
        return unpublished == 0 ? [] : [$"{unpublished}个事项没有公布日期，已经收入清单，但公布之前不能用于抽查。"];
    }

    [GeneratedRegex(@"^[0-9A-Za-z-]+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
