using Microsoft.EntityFrameworkCore;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Core.Time;
using Supervision.Publisher.Channels;
using Supervision.Publisher.Deliveries;
using Supervision.Publisher.Jobs;

namespace Supervision.Publisher.Feedback;

/// <summary>Enters one piece of feedback whole, in one transaction, or not at all.</summary>
public sealed class EnterFeedback(SupervisionDb db, ReceiptRecorder recorder, ListComparison lists, RunSummary summary)
{
    /// <summary>Why it was not entered, in words; null when it was.</summary>
    public async Task<string?> ExecuteAsync(Channel terms, ChannelFeedback feedback, CancellationToken cancel)
    {
        if (feedback.Shown is { } list && await IsLateAsync(terms.Code, list, cancel))
        {
            return $"{feedback.Name}说的是{OfficeClock.InBeijing(list.AsOf):yyyy-MM-dd HH:mm}的公示情况，已经对过比它新的清单，没有再对账。请以新的清单为准。";
        }

        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var entered = await recorder.EnterAsync(terms.Code, feedback.Answers, cancel);
        var compared = feedback.Shown is { } shown ? await lists.CompareAsync(terms.Code, shown, cancel) : null;
        await transaction.CommitAsync(cancel);

        summary.Count($"回执 {terms.Name}", entered.Entered);
        summary.Count($"退回 {terms.Name}", entered.Rejected);

        if (entered.Unknown > 0)
        {
            summary.Attention($"{terms.Name}：有{entered.Unknown}条回执不是对我们推送的回答，已存档，没有处理。");
        }

        if (entered.Late > 0)
        {
            summary.Attention($"{terms.Name}：有{entered.Late}条回执比已经录入的回执早，已存档，没有改变状态。");
        }

        if (compared is not null)
        {
            summary.Count($"对账 {terms.Name}", 1);
        }

        if (compared is { Agrees: false })
        {
            summary.Attention($"{terms.Name}：对账不一致，应有未见{compared.Missing.Count}条，不应有而有{compared.Surplus.Count}条。");
        }

        return null;
    }

    // The same list read again is not late; it is known.
    private async Task<bool> IsLateAsync(string channel, ShownList list, CancellationToken cancel) =>
        await db.Reconciliations.AnyAsync(r => r.Channel == channel && r.ListedAt > list.AsOf, cancel)
        && !await lists.IsKnownAsync(channel, list, cancel);
}
