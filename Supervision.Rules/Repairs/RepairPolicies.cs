using Supervision.Core.LawTables;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;
using Supervision.Core.Time;
using Supervision.Rules.Language;

namespace Supervision.Rules.Repairs;

/// <summary>信用修复规定汇编: <c>rules/credit/repair/policies.yaml</c>, read once; answers what becomes of a record.</summary>
public sealed class RepairPolicies
{
    private readonly WorkingDayCalendar _calendar;

    private RepairPolicies(IReadOnlyList<RepairPolicy> all, WorkingDayCalendar calendar) => (All, _calendar) = (all, calendar);

    public IReadOnlyList<RepairPolicy> All { get; }

    public static Result<RepairPolicies> Read(LawFile file, WorkingDayCalendar calendar)
    {
        try
        {
            return new RepairPolicies(RepairReader.Read(RuleNode.Read(file.Text, file.Name), file.Name), calendar);
        }
        catch (RuleFileException exception)
        {
            return exception.Problem;
        }
    }

    /// <param name="rules">The folder <c>rules/</c>.</param>
    public static Result<RepairPolicies> Load(string rules, WorkingDayCalendar calendar) =>
        LawFile.Read(rules, "credit", "repair", "policies.yaml").Match(file => Read(file, calendar), problem => problem);

    /// <summary>By the policy in force on the day of the application, or of the question where there is none.</summary>
    public Result<RepairAnswer> Answer(RepairQuestion question)
    {
        if (All.FirstOrDefault(one => one.Id == question.Policy) is not { } policy)
        {
            return RepairProblems.UnknownPolicy(question.Policy, All.Select(one => one.Id));
        }

        var day = question.Application?.On ?? question.AsOf;

        if (!policy.InForce.Covers(day))
        {
            return RepairProblems.NotInForce(policy, day);
        }

        if (policy.Kinds.All(kind => kind.Record != question.Record.Kind))
        {
            return RepairProblems.UnknownKind(policy, question.Record.Kind);
        }

        if (RepairProblems.OfDates(question) is { } impossible)
        {
            return impossible;
        }

        return new RepairEvaluation(policy, question, _calendar).Answer();
    }
}
