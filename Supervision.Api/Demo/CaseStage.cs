using Microsoft.EntityFrameworkCore;
using Supervision.Api.Cases;
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

        foreach (var asked in run.Script.Cases)
        {
            await OneAsync(run, asked, SubjectKey.Parse(order[asked.Check - 1]));
        }
    }

    private static async Task OneAsync(DemoRun run, DemoCase asked, SubjectKey target)
    {
        var department = Core.Primitives.DepartmentCode.Parse(asked.Department);
        var breach = await run.AskAsync<SupervisionDb, Breach>(db =>
            db.Breaches.AsNoTracking().SingleAsync(b => b.Target == target && b.Department == department, run.Cancel));
        Actor Of(string person, Role role) => DemoRun.Of(person, asked.Department, role);

        run.At("2026-10-26T14:00");

        if (asked.CorrectBy is not null)
        {
            await run.DoAsync<OrderCorrection, IssuedPaper>(correct => correct.ExecuteAsync(
                Of("孙四", Role.Inspector), breach.Id, asked.Provision, asked.Basis, asked.Demands, asked.CorrectBy, run.Cancel));
        }

        var file = CaseFile.Load(Path.Combine(run.Root, "samples", "demo", "cases", asked.File))
            .Match(read => read, problem => throw new DemoRefusedException(problem));
        var texts = new CaseTexts(breach.Description, asked.Provision, asked.Evidence, asked.Education);

        run.At("2026-11-02T09:00");
        var proposed = await run.DoAsync<ProposeCase, EnforcementCase>(propose =>
            propose.ExecuteAsync(Of("孙四", Role.Inspector), breach.Id, file.Case, texts, run.Cancel));
        await ShownAsync(run, Of("孙四", Role.Inspector), proposed.Number, asked.Proofs);
        run.At("2026-11-03T10:00");
        await run.DoAsync<HearParty, Done>(hear =>
            hear.ExecuteAsync(Of("孙四", Role.Inspector), proposed.Number, new(2026, 11, 3), asked.Said, run.Cancel));
        run.At("2026-11-04T09:00");
        await run.DoAsync<ReviewCase, Done>(review =>
            review.ExecuteAsync(Of("李五", Role.LegalReviewer), proposed.Number, asked.ClausesConfirmed, run.Cancel));
        run.At("2026-11-06T09:00");
        var decided = await run.DoAsync<AdoptCase, EnforcementCase>(adopt =>
            adopt.ExecuteAsync(Of("钱三", Role.Approver), proposed.Number, proposed.SuggestedEnd, null, run.Cancel));
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
}
