using System.Globalization;
using Supervision.Core.Checks;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Checks;

/// <summary>The lines of one target, read as one result.</summary>
internal sealed record PlatformResult(
    SubjectKey Target, DateOnly Started, string? Place, string? Unscanned, DateOnly Ended, IReadOnlyList<ItemResult> Items,
    IReadOnlyList<string> Overall)
{
    // R01: the one result that says that nothing was wrong.
    private const string NothingFound = "R01";

    /// <summary>
    /// What one department has of a joint check. The overall result of the file is that of the whole visit: where another department found the
    /// problem, this one found none.
    /// </summary>
    public PlatformResult Of(DepartmentCode department)
    {
        List<ItemResult> own = [.. Items.Where(item => item.Department == department)];
        var isOfOther = Items.Any(item => item.Finding is ItemFinding.Problem) && !own.Exists(item => item.Finding is ItemFinding.Problem);
        return this with { Items = own, Overall = isOfOther ? [NothingFound] : Overall };
    }

    public bool IsWhatStandsIn(InspectionCheck check)
    {
        if (!check.HasParts)
        {
            return check.Entered is not null && check.EndedOn == Ended && check.Items.SequenceEqual(Items);
        }

        var department = Items[0].Department;
        return check.PartOf(department)?.EndedOn == Ended && check.Items.Where(item => item.Department == department).SequenceEqual(Items);
    }

    public static Result<PlatformResult> Parse(IReadOnlyList<PlatformRow> rows)
    {
        var first = rows[0];

        if (!SubjectKey.TryParse(first.Target, out var target))
        {
            return Bad("检查对象代码", first.Target, "18位统一社会信用代码（校验位正确），或“类型:编号”");
        }

        if (Day(first.Started) is not { } started)
        {
            return Bad("检查开始日期", first.Started, "形如2026-10-12的日期");
        }

        if (Day(first.Ended) is not { } ended)
        {
            return Bad("检查完成日期", first.Ended, "形如2026-10-12的日期");
        }

        var items = new List<ItemResult>();

        foreach (var row in rows)
        {
            if (!Item(row).Succeeded(out var item, out var problem))
            {
                return problem;
            }

            items.Add(item);
        }

        return new PlatformResult(target, started, Text(first.Place), Text(first.Unscanned), ended, items,
            [.. first.Overall.Split(['；', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);
    }

    private static Result<ItemResult> Item(PlatformRow row)
    {
        if (!DepartmentCode.TryParse(row.Department, out var department))
        {
            return Bad("检查部门代码", row.Department, "主体清单中的代码");
        }

        if (ItemFindingNames.Find(row.Finding) is not { } finding)
        {
            return Bad("事项结果", row.Finding, "是、否、未检查、合理缺项之一");
        }

        var disposition = Text(row.Disposition) is null ? null : DispositionNames.Find(row.Disposition);

        return disposition is null && Text(row.Disposition) is not null
            ? Bad("处置措施", row.Disposition, "无须处置、停止检查反馈日常监管、责令限期整改、移送办案机构、抄告其他部门、其他之一")
            : new ItemResult(row.Item, department, finding, Text(row.Problem), disposition);
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy/MM/dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Text(string text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static Problem Bad(string column, string found, string wanted) =>
        new("results.bad-cell", ProblemKind.Invalid, $"“{column}”填的是“{found}”，应为{wanted}。请更正后重新导入这几行。");
}
