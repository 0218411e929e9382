using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Draws.Attempts;
using Supervision.Api.Draws.Bundles;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Assignments;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws;

/// <summary>抽取: the result follows from what was committed and revealed; nothing is chosen here. Only digests and loads are logged.</summary>
public sealed class ConductDraw(SupervisionDb db, Acts acts, FindAttempt findAttempt, AttemptBundle attemptBundle, TimeProvider clock)
{
    public Task<Result<DrawOutcome>> ExecuteAsync(Actor actor, string taskNumber, CancellationToken cancel)
    {
        return acts.ActAsync<DrawOutcome>(
            actor, DrawActs.Conduct, DrawObjects.Task(taskNumber),
            async ledger =>
            {
                if (!(await findAttempt.LatestAsync(taskNumber, cancel)).Succeeded(out var found, out var problem))
                {
                    return problem;
                }

                var attempt = found.Attempt;
                var now = clock.GetUtcNow();

                if (attempt.Phase is not AttemptPhase.Revealed)
                {
                    return AttemptProblems.WrongPhase(attempt, "抽取", AttemptPhase.Revealed);
                }

                if (!(await attemptBundle.ReadAsync(attempt, cancel)).Succeeded(out var bundle, out problem))
                {
                    return problem;
                }

                var outcome = bundle.Draw();
                var resultDigest = Digest.Of(DrawFiles.Write(outcome.Result));
                var assignmentDigest = Digest.Of(DrawFiles.Write(outcome.Teams));
                var assignmentRoot = AssignmentTree.Of(outcome.Teams, attempt.FrameKey).Root;
                attempt.Draw(new DrawnDigests(resultDigest, assignmentDigest, assignmentRoot), new Signed(actor, now));
                db.DrawnRows.AddRange(outcome.Result.Select(line =>
                    new DrawnRow(attempt.Id, line.Target, line.Stratum, line.Rank, line.Ticket, line.Reserve)));
                db.AssignedRows.AddRange(outcome.Teams.SelectMany(team => team.Lines).Select(line =>
                    new AssignedRow(attempt.Id, line.Target, line.Team, line.Slot, line.Inspector, line.Ticket)));
                await ledger.LogAsync(
                    new DrawDoneRecord(
                        attempt.Number, resultDigest, assignmentDigest, outcome.Teams.ToDictionary(team => team.Team, team => team.Load), assignmentRoot),
                    taskNumber, now, cancel);
                await ledger.AuditAsync(actor, "抽取", taskNumber, new { 抽中 = outcome.Result.Count(line => !line.Reserve) }, now, cancel);
                return outcome;
            },
            cancel);
    }
}
