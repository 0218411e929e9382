using Supervision.Core.LawTables;
using Supervision.Core.Primitives;
using Supervision.Rules.Coercion;
using Supervision.Rules.Commitments;
using Supervision.Rules.Engine.NRules;
using Supervision.Rules.Language;
using Supervision.Rules.Repairs;
using Supervision.Rules.Sanctions;
using Supervision.Rules.Schemes;

namespace Supervision.Rules.CreditCases;

/// <summary>信用规则汇编: everything under <c>rules/credit</c>, read once: schemes, repair, sanctions, coercion and commitments.</summary>
public sealed class CreditRules
{
    private CreditRules(CreditSchemes schemes, RepairPolicies repairs, SanctionLists sanctions, CoercionGuard coercion, CommitmentRules commitments)
    {
        (Schemes, Repairs, Sanctions, Coercion, Commitments) = (schemes, repairs, sanctions, coercion, commitments);
        Ratings = new(schemes);
    }

    public CreditSchemes Schemes { get; }

    public CaseRatings Ratings { get; }

    public RepairPolicies Repairs { get; }

    public SanctionLists Sanctions { get; }

    public CoercionGuard Coercion { get; }

    public CommitmentRules Commitments { get; }

    /// <summary>All that is wrong with any of the files, in one problem.</summary>
    /// <param name="rules">The folder <c>rules/</c>.</param>
    public static Result<CreditRules> Load(string rules)
    {
        var problems = new List<Problem>();
        var calendar = Noted(LawFile.Read(rules, "calendars", "holidays.csv").Match(HolidayTable.Read, problem => problem), problems);
        var schemes = Noted(CreditSchemes.Load(rules), problems);
        var sanctions = Noted(SanctionLists.Load(rules), problems);
        var commitments = Noted(CommitmentRules.Load(rules), problems);
        Noted(CommitmentItems.Load(rules), problems);
        var repairs = calendar is null ? null : Noted(RepairPolicies.Load(rules, calendar), problems);
        var coercion = calendar is null ? null : Noted(CoercionGuard.Load(rules, calendar), problems);
        return problems.Count > 0 ? RuleFaults.Together(problems) : new CreditRules(schemes!, repairs!, sanctions!, coercion!, commitments!);
    }

    private static T? Noted<T>(Result<T> result, List<Problem> problems) where T : class
    {
        if (result.Succeeded(out var value, out var problem))
        {
            return value;
        }

        problems.Add(problem);
        return null;
    }
}
