using Supervision.Api.Credit;
using Supervision.Api.Registers;
using Supervision.Core.Checks;
using Supervision.Core.Disclosures;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.LawTables;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Coercion;
using Supervision.Rules.Commitments;
using Supervision.Rules.CreditRecords;
using Supervision.Rules.Papers;
using Supervision.Rules.Periods;
using Supervision.Rules.Repairs;
using Supervision.Rules.Sampling;
using Supervision.Rules.Schemes;

namespace Supervision.Api.Hosting;

/// <summary>Which file below <c>rules/</c> holds which table of the program, and what is wrong with any of them.</summary>
internal static class TablesOfRules
{
    public static Result<ResultCodes> ResultCodes(string rules) => Read(rules, "codes", "result-codes.csv", Core.Checks.ResultCodes.Read);

    public static Result<ReplacementReasons> ReplacementReasons(string rules) =>
        Read(rules, "codes", "replacement-reasons.csv", Core.Draws.Protocol.Files.ReplacementReasons.Read);

    public static Result<WorkingDayCalendar> Holidays(string rules) => Read(rules, "calendars", "holidays.csv", HolidayTable.Read);

    public static Result<PeriodTable> Periods(string rules) => Read(rules, "periods", "disclosure.yaml", PeriodTable.Read);

    public static Result<CoercionGuard> Coercion(string rules, WorkingDayCalendar calendar) => CoercionGuard.Load(rules, calendar);

    public static Result<RepairPolicies> Repairs(string rules, WorkingDayCalendar calendar) =>
        RepairPolicies.Load(rules, calendar);

    public static Result<CreditSchemes> Schemes(string rules) => CreditSchemes.Load(rules);

    public static Result<SchemeRecords> Records(string rules, CreditSchemes schemes, RepairPolicies policies) => SchemeRecords.Load(rules, schemes, policies);

    /// <summary>Everything that is wrong, so that it can be mended at once; null when all tables can be read.</summary>
    public static Problem? WhyNot(string rules)
    {
        Problem?[] looked =
        [
            FaultOf(ResultCodes(rules)),
            FaultOf(ReplacementReasons(rules)),
            FaultOf(ChannelTable.In(rules)),
            FaultOf(Holidays(rules)),
            FaultOf(Periods(rules)),
            FaultOf(CodeTables.Read(rules)),
            FaultOf(CommitmentRules.Load(rules)),
            FaultOf(CommitmentItems.Load(rules)),
            FaultOf(EmergencyTerms.Load(rules)),
            FaultOf(RepairNoticeTexts.Load(rules)),
            FaultOf(GuidanceTexts.Load(rules)),
            FaultOf(CreditColumns.Load(rules)),
            FaultOf(Coercion(rules, new(new Dictionary<DateOnly, bool>()))),
            FaultOf(ImpactTriggers.Load(rules)),
            .. CreditFaults(rules),
            .. SamplingTables.Faults(rules),
            .. PaperWording.Faults(rules),
        ];
        var faults = looked.OfType<Problem>().Select(fault => fault.Message).ToList();

        return faults.Count == 0 ? null : new Problem("serve.rules-broken", ProblemKind.Invalid,
            $"rules/ 中有{faults.Count}个文件不能使用，网页没有打开。请逐一改正后再启动：\n{string.Join('\n', faults)}");
    }

    // The records are held against schemes and policies, so those come first.
    private static IEnumerable<Problem?> CreditFaults(string rules)
    {
        if (!Repairs(rules, new(new Dictionary<DateOnly, bool>())).Succeeded(out var policies, out var problem)
            || !Schemes(rules).Succeeded(out var schemes, out problem))
        {
            return [problem];
        }

        return [FaultOf(Records(rules, schemes, policies))];
    }

    private static Result<T> Read<T>(string rules, string folder, string name, Func<LawFile, Result<T>> read) where T : notnull =>
        LawFile.Read(rules, folder, name).Match(read, problem => problem);

    private static Problem? FaultOf<T>(Result<T> table) where T : notnull => table.Match<Problem?>(_ => null, fault => fault);
}
