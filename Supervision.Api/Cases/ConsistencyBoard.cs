using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases;

/// <summary>裁量一致: the report of all departments or of one, with the names of the departments and what the two rates allow to be said.</summary>
public sealed class ConsistencyBoard(Acts acts, AcrossDepartments across, CaseConsistency consistency, ReadableDepartments readable, DepartmentNames names)
{
    /// <param name="department">Anything that is no code of a department means all.</param>
    public async Task<Result<ConsistencyBoardView>> ReadAsync(Actor actor, string? department, CancellationToken cancel)
    {
        if (!(await acts.AskAsync(actor, ReadActs.Consistency, OtherObjects.Nothing("全部案件"), cancel)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        var one = DepartmentCode.TryParse(department, out var code) ? code : (DepartmentCode?)null;
        var report = await across.ReadAsync(AcrossNeed.Consistency, () => consistency.ReadAsync(one, cancel), cancel);
        var own = await readable.ReadAsync(actor, cancel);
        var elsewhere = report.Outliers.Where(outlier => !own.Contains(outlier.Department)).CountBy(outlier => outlier.Department).ToList();
        return new ConsistencyBoardView(
            report with { Outliers = [.. report.Outliers.Where(outlier => own.Contains(outlier.Department)).Select(outlier => Within(outlier, report, own))] },
            elsewhere, one?.ToString() ?? "", await names.ReadAsync(cancel));
    }

    // Of the cases beside it those are named that the reader may open.
    private static CaseOutlier Within(CaseOutlier outlier, CaseConsistencyView report, IReadOnlyList<DepartmentCode> own)
    {
        return outlier with { Others = [.. outlier.Others.Where(number => report.Departments.TryGetValue(number, out var of) && own.Contains(of))] };
    }
}

/// <param name="Elsewhere">How many such cases each office has whose cases are none of the reader's business.</param>
/// <param name="Department">Code of the one department; empty for all.</param>
public sealed record ConsistencyBoardView(
    CaseConsistencyView Report, IReadOnlyList<KeyValuePair<DepartmentCode, int>> Elsewhere, string Department, NamesByCode Names)
{
    /// <summary>Two rates are only called different where their intervals lie apart.</summary>
    public string Meaning
    {
        get
        {
            var (exempted, handedOn) = (Report.AfterExemption, Report.AfterHandingOn);

            if (exempted.Parties == 0 || handedOn.Parties == 0)
            {
                return "有一组还没有案件，两组不能比较。";
            }

            if (exempted.Interval.Lower > handedOn.Interval.Upper)
            {
                return Apart("较高");
            }

            if (exempted.Interval.Upper < handedOn.Interval.Lower)
            {
                return Apart("较低");
            }

            return "两个区间有重叠，按现有案件看不出差别。";
        }
    }

    private static string Apart(string exempted) =>
        $"两个区间没有重叠：不予处罚之后再次违法的比例{exempted}。两组当事人可能不同，是否由处理方式引起还要看案情。";
}
