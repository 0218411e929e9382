using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases;

/// <summary>监督查看案件: what an office does with a case is shown to whoever supervises it with a line in the read log; nobody else asks here.</summary>
public sealed class OverseenCases(Acts acts)
{
    /// <summary>Why it is not shown; null where it is.</summary>
    /// <param name="of">How the log calls it.</param>
    public async Task<Problem?> WhyNotAsync(Actor actor, string of, CancellationToken cancel)
    {
        if (!ReadActs.OverseenCases.Admits(actor))
        {
            return null;
        }

        var asked = await acts.AskAsync(actor, ReadActs.OverseenCases, OtherObjects.Nothing(of), cancel);
        return asked.Match<Problem?>(_ => null, problem => problem);
    }
}
