using Microsoft.EntityFrameworkCore;
using Supervision.Api.Disclosures;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Registers.Subjects;

/// <summary>Everything that is public under one name: results, and where each is shown. No tier and no officer stands here.</summary>
public sealed class EnterpriseRecord(SupervisionDb db, ResultLabels labels, ChannelTable channels)
{
    public async Task<Result<EnterpriseView>> ReadAsync(string code, CancellationToken cancel)
    {
        if (!SubjectKey.TryParse(code, out var key))
        {
            return SubjectProblems.NotFound(code);
        }

        var subject = await db.Set<Subject>().AsNoTracking().Where(one => one.Key == key)
            .Select(one => new { one.Name, one.Kind, one.Status, one.IsSample }).SingleOrDefaultAsync(cancel);
        var disclosures = await db.Disclosures.AsNoTracking().Where(d => d.Target == key && d.WithdrawnAt == null)
            .OrderByDescending(d => d.OccurredOn).ToListAsync(cancel);

        if (subject is null && disclosures.Count == 0)
        {
            return SubjectProblems.NotFound(code);
        }

        var ids = disclosures.Select(d => d.Id).ToList();
        var deliveries = await db.Deliveries.AsNoTracking()
            .Where(d => ids.Contains(d.Disclosure) && d.Operation == DeliveryOperation.Publish).ToListAsync(cancel);

        return new EnterpriseView(
            subject?.Name ?? disclosures[0].TargetName, key.ToString(), subject?.Kind.Named(), subject?.Status.Named(),
            subject?.IsSample ?? false,
            [.. disclosures.Select(disclosure => Result(disclosure, deliveries.Where(d => d.Disclosure == disclosure.Id)))]);
    }

    private EnterpriseResult Result(Disclosure disclosure, IEnumerable<Delivery> deliveries)
    {
        var inOrder = deliveries.OrderBy(delivery => delivery.Sequence);
        var words = inOrder.Select(delivery => new ChannelWords(channels.NameOf(delivery.Channel), ChannelText.Of(delivery.State)));
        return new(disclosure.Content, labels.Of(disclosure), disclosure.DueOn, [.. words]);
    }
}

public sealed record EnterpriseView(
    string Name, string Code, string? Kind, string? Status, bool IsSample, IReadOnlyList<EnterpriseResult> Results);

public sealed record EnterpriseResult(
    DisclosureContent Content, IReadOnlyList<string> Labels, DateOnly DueOn, IReadOnlyList<ChannelWords> Channels);

public sealed record ChannelWords(string Channel, string Words);
