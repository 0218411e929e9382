
namespace Supervision.Publisher.Jobs;

/// <summary>Something the publisher does again and again: deliver, read receipts, print papers. Every public one is found and run.</summary>
public interface IPublisherJob
{
    /// <summary>PublisherJobs of one round run from the lowest to the highest.</summary>
    int Order { get; }

    /// <summary>Does what is due now; the answer is how many pieces that were, 0 when nothing was left.</summary>
    Task<int> DoAsync(CancellationToken cancel);
}
