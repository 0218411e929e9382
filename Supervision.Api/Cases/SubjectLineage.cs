using Microsoft.EntityFrameworkCore;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.RuleLists;

namespace Supervision.Api.Cases;

/// <summary>
/// 主体沿革: the subjects whose place a subject took, however many steps ago. Along new codes it stays one subject, also where the search
/// begins with an earlier code; beyond the first step of another kind the subject is another.
/// </summary>
public sealed class SubjectLineage(SupervisionDb db)
{
    public async Task<IReadOnlyList<Succession>> OfAsync(SubjectKey subject, CancellationToken cancel)
    {
        var found = new List<Succession>();
        var seen = new HashSet<SubjectKey> { subject };
        var reached = new Dictionary<SubjectKey, string?> { [subject] = null };

        while (reached.Count > 0)
        {
            var keys = reached.Keys.ToList();
            var steps = await db.SubjectSuccessions.AsNoTracking()
                .Where(step => keys.Contains(step.Successor) || (keys.Contains(step.Predecessor) && step.Kind == SuccessionKind.NewCode))
                .OrderBy(step => step.On).ThenBy(step => step.Id).ToListAsync(cancel);
            var next = new Dictionary<SubjectKey, string?>();

            foreach (var step in steps)
            {
                var forward = reached.ContainsKey(step.Successor);
                var (known, other) = forward ? (step.Successor, step.Predecessor) : (step.Predecessor, step.Successor);

                if (!seen.Add(other))
                {
                    continue;
                }

                // What lies beyond a merger is as far away as the merger.
                var kind = reached[known] ?? (step.Kind is SuccessionKind.NewCode ? null : step.Kind.Named());
                next[other] = kind;
                found.Add(new(kind ?? SuccessionKind.NewCode.Named(), other.ToString(), step.On));
            }

            reached = next;
        }

        return found;
    }
}
