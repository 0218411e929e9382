using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Rules.Authoring;

namespace Supervision.Api.RuleLists;

/// <summary>回放清单版本: decides the past cases under one version, where they are few enough for somebody to wait for.</summary>
public sealed class ReplayVersion(SupervisionDb db, RuleDesk desk, DraftRules drafts, ReplayDraft replay)
{
    public const int MostCases = 20_000;

    public async Task<Result<VersionReplay>> ReadAsync(string list, int number, CancellationToken cancel)
    {
        if (!(await desk.ReadAsync(list, number, cancel)).Succeeded(out var view, out var problem)
            || !(await drafts.ReadAsync([view.Text], cancel)).Succeeded(out var book, out problem))
        {
            return problem;
        }

        var cases = await db.Cases.CountAsync(cancel);

        if (cases > MostCases)
        {
            return new VersionReplay(cases, null);
        }

        return (await replay.ExecuteAsync(DraftEngines.Screening(book), null, cancel)).Match<Result<VersionReplay>>(
            made => new VersionReplay(cases, made), refusal => refusal);
    }
}

/// <param name="Made">Null where there are too many cases to wait for.</param>
public sealed record VersionReplay(int Cases, Replay? Made);
