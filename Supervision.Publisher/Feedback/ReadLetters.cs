using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Publisher.Channels;
using Supervision.Publisher.Deliveries;
using Supervision.Publisher.Jobs;

namespace Supervision.Publisher.Feedback;

/// <summary>读取回执和公示清单: what the sites have answered, and what they show.</summary>
public sealed class ReadLetters(SupervisionDb db, SiteDirectory sites, AnswerBook answers, ListComparison lists, Tally tally) : IDuty
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
                foreach (var letter in await site.ReceiveAsync(cancel))
                {
                    await EnterAsync(terms, letter, cancel);
                    await site.PutAwayAsync(letter, cancel);
                    done++;
                }
            }
            catch (SiteDownException problem)
            {
                tally.Attention($"{terms.Name}：{problem.Message}稍后自动再试。");
            }
        }

        return done;
    }

    private async Task EnterAsync(Channel terms, SiteLetter letter, CancellationToken cancel)
    {
        if (letter.Trouble is { } trouble)
        {
            tally.Attention($"{terms.Name}：{trouble}");
            return;
        }

        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var entered = await answers.EnterAsync(terms.Code, letter.Answers, cancel);
        var compared = letter.Shown is { } shown ? await lists.CompareAsync(terms.Code, shown, cancel) : null;
        await transaction.CommitAsync(cancel);

        tally.Count($"回执 {terms.Name}", entered.Entered);
        tally.Count($"退回 {terms.Name}", entered.Rejected);

        if (entered.Unknown > 0)
        {
            tally.Attention($"{terms.Name}：有{entered.Unknown}条回执不是对我们推送的回答，已存档，没有处理。");
        }

        if (compared is not null)
        {
            tally.Count($"对账 {terms.Name}", 1);
        }

        if (compared is { Agrees: false })
        {
            tally.Attention($"{terms.Name}：对账不一致，应有未见{compared.Missing.Count}条，不应有而有{compared.Surplus.Count}条。");
        }
    }
}
