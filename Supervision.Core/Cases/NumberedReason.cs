using Supervision.Core.Exemptions;

namespace Supervision.Core.Cases;

/// <summary>A reason of a proposal with the condition that it is about.</summary>
public sealed record NumberedReason(ConditionId Id, Reason Reason)
{
    public IEnumerable<NumberedReason> Parts => Reason.Parts.Select((part, i) => new NumberedReason(Id.Part(i + 1), part));

    /// <summary>In the order of the answer. Where no item carries the result, the reasons of each clause are counted for themselves.</summary>
    public static IEnumerable<NumberedReason> Of(ActAnswer answer)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);

        foreach (var reason in answer.Reasons)
        {
            var askedBy = answer.Item ?? reason.Clause;
            places[askedBy] = places.GetValueOrDefault(askedBy) + 1;
            yield return new(ConditionId.Of(askedBy, places[askedBy]), reason);
        }

        // What the list does not ask and the law does, unless it has been told.
        foreach (var element in answer.Elements.Where(one => one.ShownBy.Count == 0 && answer.Reasons.All(told => told.Sentence != one.Reason.Sentence)))
        {
            var askedBy = element.Reason.Clause;
            places[askedBy] = places.GetValueOrDefault(askedBy) + 1;
            yield return new(ConditionId.Of(askedBy, places[askedBy]), element.Reason);
        }
    }

    /// <summary>What is said of each condition, parts included.</summary>
    public static IReadOnlyDictionary<ConditionId, string> Sentences(ActAnswer answer) =>
        Of(answer).SelectMany(reason => reason.WithParts()).ToDictionary(reason => reason.Id, reason => reason.Reason.Sentence);

    private IEnumerable<NumberedReason> WithParts() => Parts.SelectMany(part => part.WithParts()).Prepend(this);
}
