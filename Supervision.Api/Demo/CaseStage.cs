using Microsoft.EntityFrameworkCore;
using Supervision.Api.Cases;
using Supervision.Api.Cases.Orders;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Exemptions;
using Supervision.Core.Papers;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.RuleLists;
using Supervision.Rules.Lists;

namespace Supervision.Api.Demo;

/// <summary>Breaches become cases: ordered to correct, proposed by the rules, reviewed, heard, decided by the head.</summary>
internal static class CaseStage
{
    public static async Task RunAsync(DemoRun run, DrawOutcome outcome)
    {
        var order = outcome.Result.Where(line => !line.Reserve).OrderBy(line => line.Ticket, StringComparer.Ordinal).Select(line => line.Target).ToList();

        var cases = new List<CaseInHand>();

        foreach (var asked in run.Script.Cases)
        {
            cases.Add(await InHandAsync(run, asked, SubjectKey.Parse(order[asked.Check - 1])));
        }

        // Day by day for all of them: the record of acts never goes back in time.
        await EachAsync(run, "2026-10-26T14:00", cases, OrderAsync);
        await EachAsync(run, "2026-11-02T09:00", cases, ProposeAsync);
        await EachAsync(run, "2026-11-03T10:00", cases, HearAsync);
        await EachAsync(run, "2026-11-04T09:00", cases, ReviewAsync);
        await EachAsync(run, "2026-11-06T09:00", cases, DecideAsync);
    }

    private static async Task EachAsync(DemoRun run, string moment, List<CaseInHand> cases, Func<DemoRun, CaseInHand, Task> step)
    {
        run.At(moment);

        foreach (var one in cases)
        {
            await step(run, one);
        }
    }

    private static async Task<CaseInHand> InHandAsync(DemoRun run, DemoCase asked, SubjectKey target)
    {
        var department = Core.Primitives.DepartmentCode.Parse(asked.Department);
        var breach = await run.AskAsync<SupervisionDb, Breach>(db =>
            db.Breaches.AsNoTracking().SingleAsync(b => b.Target == target && b.Department == department, run.Cancel));
        var check = await run.AskAsync<SupervisionDb, InspectionCheck>(db => db.Checks.AsNoTracking().SingleAsync(c => c.Id == breach.Check, run.Cancel));
        var officer = check.Officers.First(one => one.Department == department);
        return new(asked, breach, new(officer.Name, department, Role.Inspector));
    }

    private static async Task OrderAsync(DemoRun run, CaseInHand one)
    {
        if (one.Asked.CorrectBy is { } last)
        {
            var text = new OrderText(one.Asked.Provision, one.Asked.Basis, one.Asked.Demands, last);
            var proposal = await run.DoAsync<ProposeOrder, OrderProposal>(propose => propose.ExecuteAsync(one.Officer, one.Breach.Id, text, run.Cancel));
            await run.DoAsync<ApproveOrder, IssuedPaper>(approve =>
                approve.ExecuteAsync(one.Of("钱三", Role.Approver), proposal.Id, "同意", run.Cancel));
        }
    }

    private static async Task ProposeAsync(DemoRun run, CaseInHand one)
    {
        var file = CaseFile.Load(Path.Combine(run.Root, "samples", "demo", "cases", one.Asked.File))
            .Match(read => read, problem => throw new DemoRefusedException(problem));
        var texts = new CaseTexts(one.Breach.Description, one.Asked.Provision, one.Asked.Evidence, one.Asked.Education)
        {
            Place = await run.AskAsync<SupervisionDb, string?>(db =>
                db.Set<Subject>().AsNoTracking().Where(subject => subject.Key == one.Breach.Target).Select(subject => subject.Address).SingleAsync(run.Cancel)),
            Discretion = one.Asked.Discretion,
            Party = one.Asked.Representative is { } name ? new PartyDetails(null, name, one.Asked.Identity) : null,
        };
        one.Proposed = await run.DoAsync<ProposeCase, EnforcementCase>(propose =>
            propose.ExecuteAsync(one.Officer, one.Breach.Id, file.Case, texts, run.Cancel));
        await ShownAsync(run, one.Officer, one.Number, one.Asked.Proofs);
    }

    private static Task HearAsync(DemoRun run, CaseInHand one)
    {
        DateOnly day = new(2026, 11, 3);
        return run.DoAsync<HearParty, Done>(hear => hear.ExecuteAsync(one.Officer, one.Number, day, one.Asked.Said, one.Asked.Answer, run.Cancel));
    }

    private static Task ReviewAsync(DemoRun run, CaseInHand one)
    {
        var lawyer = one.Of("李五", Role.LegalReviewer);
        return run.DoAsync<ReviewCase, Done>(review => review.ExecuteAsync(lawyer, one.Number, new(true, "事实清楚，程序合法，同意所提建议。", one.Asked.ClausesConfirmed), run.Cancel));
    }

    private static async Task DecideAsync(DemoRun run, CaseInHand one)
    {
        var decided = await run.DoAsync<AdoptCase, EnforcementCase>(adopt =>
            adopt.ExecuteAsync(one.Of("钱三", Role.Approver), one.Number, one.Proposed!.SuggestedEnd, null, run.Cancel));
        run.Say($"  {decided.Number}：建议“{decided.Outcome.Named()}”，负责人决定“{decided.Adopted!.End.Named()}”"
            + (decided.Adopted.PaperNumber is { } paper ? $"，{paper}" : ""));
    }

    // Each condition that the proposal rests on and the script has evidence of.
    private static async Task ShownAsync(DemoRun run, Actor officer, string number, IReadOnlyDictionary<string, IReadOnlyList<string>> proofs)
    {
        if (proofs.Count == 0)
        {
            return;
        }

        var view = await run.DoAsync<CaseDesk, CaseDeskView>(desk => desk.ReadAsync(officer, number, run.Cancel));
        var shown = view.Conditions.Where(condition => proofs.ContainsKey(condition.Name)).Select(condition => new ConditionProof(condition.Id, proofs[condition.Name]));
        await run.DoAsync<CompleteTexts, Done>(complete => complete.ExecuteAsync(officer, number, view.Case.Texts with { Proofs = [.. shown] }, run.Cancel));
    }

    private sealed class CaseInHand(DemoCase asked, Breach breach, Actor officer)
    {
        public DemoCase Asked { get; } = asked;

        public Breach Breach { get; } = breach;

        public EnforcementCase? Proposed { get; set; }

        public string Number => Proposed!.Number;

        /// <summary>One of those who stood on the check.</summary>
        public Actor Officer { get; } = officer;

        public Actor Of(string person, Role role) => DemoRun.Of(person, Asked.Department, role);
    }
}
