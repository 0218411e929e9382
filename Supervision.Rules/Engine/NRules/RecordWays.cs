using System.Linq.Expressions;
using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine.NRules;

// 初次违法 and 未被列入名单: the conditions that look for records.
internal static class RecordWays
{
    public static IEnumerable<Way> Of(FirstOffenceCondition asked)
    {
        var (anchor, prior) = (asked.Definition.Anchor, asked.Definition.Prior);
        Expression<Func<EarlierRecord, bool>>[] counts = [.. Counts(asked.Definition), .. Inside(asked.Definition)];
        Expression<Func<EarlierRecord, bool>> isFoundLater = record => record.Discovered > record.Of.BroughtToLight;
        Expression<Func<EarlierRecord, bool>> isFoundBefore = record =>
            record.Discovered == null || record.Of.BroughtToLight == null || record.Discovered <= record.Of.BroughtToLight;

        // Only a list that counts what occurred can meet an act that was found after this one.
        var byOccurrence = prior == "发生";

        yield return Way.If(act => act.Present(anchor) == null, _ => asked.NoDay);
        yield return Way.IfRecord(record => asked.Repeated(record.Day(prior)!.Value, record.Kind), byOccurrence ? [.. counts, isFoundBefore] : counts);

        if (byOccurrence)
        {
            yield return Way.IfRecord(record => asked.FoundLater(record.Day(prior)!.Value), [.. counts, isFoundLater]);
        }

        yield return Way.If(act => act.Searched != null, act => asked.Clear(act.Searched!));
        yield return Way.Otherwise(_ => asked.NotSearched);
    }

    public static IEnumerable<Way> Of(NotListed asked)
    {
        var names = asked.Names;
        return
        [
            Way.If(act => !act.HasRegister, _ => asked.Unknown),
            Way.IfRecord<Listing>(listing => asked.Listed(listing.Name, listing.From),
                listing => names.Contains(listing.Name),
                listing => listing.From <= listing.Of.Decided,
                listing => listing.To == null || listing.To >= listing.Of.Decided),
            Way.If(act => act.Searched == null, _ => asked.Unknown),
            Way.Otherwise(_ => asked.Clear),
        ];
    }

    // The kind of record, the offence and the place that the list's definition looks at.
    private static IEnumerable<Expression<Func<EarlierRecord, bool>>> Counts(FirstOffenceDefinition definition)
    {
        yield return record => record.IsOfTheParty;
        yield return record => !record.IsOfThisCase || (record.FoundInThisCase < record.Of.From && record.IsSame("同类"));

        switch (definition.Prior)
        {
            case "处罚":
                yield return record => record.Kind == RegisterEventKind.Penalty;
                break;
            case "处理决定":
                yield return record => record.Kind == RegisterEventKind.Penalty || record.Kind == RegisterEventKind.Exemption || record.Kind == RegisterEventKind.Warning;
                break;
            case "披露":
                yield return record => record.Kind == RegisterEventKind.Disclosure;
                break;
        }

        switch (definition.Sameness)
        {
            case "任何违法":
                break;
            case "同领域":
                yield return record => record.Domain == record.OwnDomain;
                break;
            case var sameness:
                yield return record => record.IsSame(sameness);
                break;
        }

        switch (definition.Scope)
        {
            case "本机关":
                yield return record => record.Organ == record.OwnOrgan && (record.Domain == null || record.Domain == record.OwnDomain);
                break;
            case "全市":
                yield return record => record.IsSameCity;
                break;
            case "全省":
                yield return record => record.IsSameProvince;
                break;
            case "指定系统":
                var system = definition.System;
                yield return record => record.System == system;
                break;
        }
    }

    private static IEnumerable<Expression<Func<EarlierRecord, bool>>> Inside(FirstOffenceDefinition definition)
    {
        var (anchor, prior) = (definition.Anchor, definition.Prior);
        yield return record => record.Day(prior) < record.Of.Present(anchor);

        if (definition.Length is { } length)
        {
            yield return definition.CorrespondingDayCounts
                ? record => record.After(prior, length) >= record.Of.Present(anchor)
                : record => record.After(prior, length) > record.Of.Present(anchor);
        }
    }
}
