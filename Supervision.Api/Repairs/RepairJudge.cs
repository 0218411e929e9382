using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;
using Supervision.Core.Time;
using Supervision.Rules.Repairs;

namespace Supervision.Api.Repairs;

/// <summary>问修复规定: asks the table of policies what becomes of a record, with what the office has looked up. Nothing here decides.</summary>
public sealed class RepairJudge(SupervisionDb db, RepairPolicies policies, TimeProvider clock)
{
    private static readonly RepairFacts Nothing = new("");

    /// <summary>How a path is called, and by what clocks it goes.</summary>
    public RepairPolicy? Policy(string path) => policies.All.FirstOrDefault(one => one.Id == path);

    public string Title(string path) => Policy(path)?.Title ?? "告知承诺的违诺修复（国办发〔2020〕42号）";

    /// <summary>Where the record is no longer shown after a repair.</summary>
    public string Window(string path) => Policy(path)?.Window ?? RepairChannel.Counter.Named();

    /// <summary>Why nothing can be asked under this path at all.</summary>
    public Problem? WhyNoWay(string path, CreditRecord record, DateOnly on)
    {
        if (path == RepairPath.Commitment)
        {
            return null;
        }

        if (Policy(path) is not { } policy)
        {
            return RepairProblems.UnknownPolicy(path, policies.All.Select(one => one.Id));
        }

        return policy.InForce.Covers(on) ? UnknownKind(path, record, on) : RepairProblems.NotInForce(policy, on);
    }

    /// <summary>With what was looked up last.</summary>
    public Result<RepairAnswer> Answer(FoundRepair found) => Answer(found, found.Case.Facts ?? Nothing, null);

    /// <param name="performedOn">The day of a ruling that comes with the act.</param>
    public Result<RepairAnswer> Answer(FoundRepair found, RepairFacts facts, DateOnly? performedOn)
    {
        var question = Question(found, facts, performedOn);
        return question.Policy == RepairPath.Commitment ? RepairPath.OfCommitment(question) : policies.Answer(question);
    }

    /// <summary>The same, where something is to be signed on it: what nobody has read at its source binds nobody outside a demonstration.</summary>
    public Result<RepairAnswer> Binding(FoundRepair found, RepairFacts facts, DateOnly? performedOn = null)
    {
        if (!Answer(found, facts, performedOn).Succeeded(out var answer, out var problem))
        {
            return problem;
        }

        var isOpen = facts.Class is null && answer.Reservations.Count > 0 && !Demonstration.IsOf(db);
        return isOpen ? RepairCaseProblems.UnverifiedClass(answer.Reservations) : answer;
    }

    private RepairQuestion Question(FoundRepair found, RepairFacts facts, DateOnly? performedOn)
    {
        var (repair, record) = (found.Case, found.Record);
        var forwarded = repair.Supplied is { } supplied ? OfficeClock.DayOf(supplied.By.At) : repair.Intake.ForwardedOn;
        var ruling = repair.Intake.Reorganisation;
        return new()
        {
            Policy = repair.Policy,
            AsOf = OfficeClock.Today(clock),
            Record = Shown(record, facts),
            DutiesDone = facts.DutiesDone,
            Corrected = facts.Corrected,
            Application = new(repair.Intake.On, forwarded, repair.Materials),
            AcceptedOn = repair.Accepted is { } accepted ? OfficeClock.DayOf(accepted.By.At) : null,
            IsComplex = repair.IsComplex,
            Reorganisation = ruling is null || performedOn is null ? ruling : ruling with { PerformedOn = performedOn },
            Inspection = repair.Intake.Inspection?.ToString(),
        };
    }

    private static ShownRecord Shown(CreditRecord record, RepairFacts facts)
    {
        var kind = record.Kind.InPolicies() ?? "";
        return new(record.Number, kind, record.Organ, kind == "penalty" ? record.Words : [])
        {
            IsSimple = facts.IsSimple,
            Class = facts.Class,
            DocumentOn = record.On,
            PublishedOn = facts.PublishedOn,
        };
    }

    private Problem? UnknownKind(string path, CreditRecord record, DateOnly on)
    {
        var asked = new RepairQuestion { Policy = path, AsOf = on, Record = Shown(record, Nothing) with { Class = DishonestyClass.Minor } };
        return policies.Answer(asked).Match<Problem?>(_ => null, problem => problem.Code == "repair.unknown-kind" ? problem : null);
    }
}
