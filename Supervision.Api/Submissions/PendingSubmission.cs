using Supervision.Core.Log.Audit;

namespace Supervision.Api.Submissions;

/// <summary>The form that the request at hand has sent; null where a command or a program acts.</summary>
public sealed class PendingSubmission
{
    public Submission? Sent { get; private set; }

    public void Begin(Submission sent) => Sent = sent;
}
