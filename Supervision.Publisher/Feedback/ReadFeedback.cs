using Microsoft.Extensions.Logging;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Publisher.Channels;
using Supervision.Publisher.Deliveries;
using Supervision.Publisher.Jobs;

namespace Supervision.Publisher.Feedback;

/// <summary>读取回执和公示清单: what the sites have answered, and what they show. What cannot be entered is set aside and holds up nothing else.</summary>
public sealed partial class ReadFeedback(
    SupervisionDb db, SiteDirectory sites, EnterFeedback enter, RunSummary summary, TimeProvider clock, ILogger<ReadFeedback> log) : IPublisherJob
{
    // Before anything leaves, so that what is already acknowledged does not leave again.
    public int Order => 20;

    public async Task<int> DoAsync(CancellationToken cancel)
    {
        var done = 0;

        foreach (var (terms, site) in sites.InForce())
        {
            try
            {
                await foreach (var feedback in site.ReceiveAsync(cancel))
                {
                    done += await TakeAsync(terms, site, feedback, cancel);
                }
            }
            catch (SiteDownException problem)
            {
                summary.Attention($"{terms.Name}：{problem.Message}稍后自动再试。");
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                summary.Attention($"{terms.Name}：回执目录读不出来：{problem.Message}请检查目录的权限和磁盘空间。");
            }
        }

        return done;
    }

    /// <summary>How many pieces were entered or set aside; what must wait is not counted, so that nobody waits for it.</summary>
    private async Task<int> TakeAsync(Channel terms, ISite site, ChannelFeedback feedback, CancellationToken cancel)
    {
        var reason = feedback.Trouble ?? await WhyNotEnteredAsync(terms, feedback, cancel);

        if (reason is not null && feedback.Parts.Count > 1)
        {
            var done = 0;

            foreach (var part in feedback.Parts)
            {
                done += await TakeAsync(terms, site, part, cancel);
            }

            return done;
        }

        try
        {
            if (reason is null)
            {
                await site.PutAwayAsync(feedback, cancel);
            }
            else
            {
                await site.SetAsideAsync(feedback, reason, cancel);
                await RecordAsync(terms, feedback, reason, cancel);
            }

            return 1;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            summary.Attention($"{terms.Name}：{feedback.Name}不能移走：{problem.Message}请检查目录的权限和磁盘空间。");
            return 0;
        }
    }

    private async Task<string?> WhyNotEnteredAsync(Channel terms, ChannelFeedback feedback, CancellationToken cancel)
    {
        try
        {
            return await enter.ExecuteAsync(terms, feedback, cancel);
        }
        catch (Exception problem) when (!cancel.IsCancellationRequested && !DatabaseAway.Is(problem) && problem is not OutOfMemoryException)
        {
            LogNotEntered(problem, terms.Code, feedback.Name);
            return UnfitValue.Is(problem)
                ? $"{feedback.Name}里有一处太长，或者有不能保存的字符，没有录入。请联系对方重新提供。"
                : $"{feedback.Name}录入时出错，没有录入。请管理员查看运行记录，再联系对方重新提供。";
        }
    }

    private async Task RecordAsync(Channel terms, ChannelFeedback feedback, string reason, CancellationToken cancel)
    {
        summary.Attention($"{terms.Name}：{reason}");
        db.ChangeTracker.Clear();
        db.SetAsideFeedback.Add(SetAsideFeedback.Of(terms.Code, feedback.Name, reason, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
    }

    [LoggerMessage(LogLevel.Error, "{Channel}：{Name} 没有录入，已搁置")]
    private partial void LogNotEntered(Exception problem, string channel, string name);
}
