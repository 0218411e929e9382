using Supervision.Api.Access;
using Supervision.Api.Access.Table;
using Supervision.Core.Primitives;

namespace Supervision.Api.Emergencies;

/// <summary>监督查看: what was done in an emergency is shown to whoever oversees an office with a line in the read log; nobody else asks here.</summary>
public sealed class OverseenEmergencies(Acts acts)
{
    /// <summary>Why it is not shown; null where it is.</summary>
    public async Task<Problem?> WhyNotAsync(Actor actor, LoadObject of, CancellationToken cancel)
    {
        if (!ReadActs.Emergencies.Admits(actor))
        {
            return null;
        }

        var asked = await acts.AskAsync(actor, ReadActs.Emergencies, of, cancel);
        return asked.Match<Problem?>(_ => null, problem => problem);
    }
}
