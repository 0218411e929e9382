using Supervision.Core.Burden;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Items;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Burden;

/// <summary>任务的入企种类: as what the visits of a task are counted, whatever the task is called.</summary>
/// <param name="Trade">What its items are about, as 食品; null where they do not say one and the same.</param>
/// <param name="IsKeyItem">Only when all its items are key items.</param>
/// <param name="To">The last day on which anybody is visited for it.</param>
public sealed record TaskVisitKind(string Type, string Source, string? Trade, bool IsKeyItem, DepartmentCode Lead, DateOnly To)
{
    public static TaskVisitKind Of(InspectionTask task, IReadOnlyDictionary<string, ItemContent> items)
    {
        var contents = task.Items.Where(item => items.ContainsKey(item.Code)).Select(item => items[item.Code]).ToList();
        var trades = contents.Select(content => content.Specialism).Distinct().ToList();
        var isKey = contents.Count > 0 && contents.TrueForAll(content => content.Category is ItemCategory.Key);
        var (type, source) = task.BackCheck is null ? WordsOf(task.Ground) : (VisitWords.Single, VisitWords.BackCheck);
        return new(type, source, trades.Count == 1 ? trades[0] : null, isKey, task.Lead, task.To);
    }

    public RecordedVisit Visit(DateOnly on, string organ) => new(on, organ, Type, Trade) { Source = Source };

    /// <summary>What is asked before such a visit. A back-check is drawn, and so held back as what is drawn.</summary>
    public VisitRequest Request(string organ, RiskTier? tier) =>
        new(organ, Trade, IsKeyItem, Source == VisitWords.BackCheck ? VisitWords.ByChance : Source) { RiskClass = tier?.ToString() };

    internal static (string Type, string Source) WordsOf(TemporaryGround? ground) => ground switch
    {
        null => (VisitWords.Daily, VisitWords.ByChance),
        TemporaryGround.SuperiorCampaign => (VisitWords.Campaign, VisitWords.FromAbove),
        TemporaryGround.Complaint => (VisitWords.UponCause, VisitWords.Complaint),
        TemporaryGround.Transfer => (VisitWords.UponCause, VisitWords.Transfer),
        TemporaryGround.DataMonitoring => (VisitWords.UponCause, VisitWords.Monitoring),
        _ => (VisitWords.UponCause, VisitWords.Emergency),
    };
}
