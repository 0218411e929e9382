using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>监督查看: what an office does is shown to whoever supervises it, by a row of the table of reads, with a line in the read log; nobody else asks here.</summary>
public sealed class Overseen(Acts acts)
{
    /// <summary>Why it is not shown; null where it is.</summary>
    public async Task<Problem?> WhyNotAsync(Actor actor, ActRow read, LoadObject of, CancellationToken cancel)
    {
        if (!read.Admits(actor))
        {
            return null;
        }

        var asked = await acts.AskAsync(actor, read, of, cancel);
        return asked.Match<Problem?>(_ => null, problem => problem);
    }
}
