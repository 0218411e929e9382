using System.Globalization;
using Supervision.Core.Primitives;
using Supervision.Rules.Language;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Schemes;

/// <summary>评定案例: who is to be rated, and what its writer expects.</summary>
public sealed class RatingCase
{
    private RatingCase(CreditSubject subject) => Subject = subject;

    internal CreditSubject Subject { get; }

    public required IReadOnlyList<string> Tiers { get; init; }

    public required decimal? Score { get; init; }

    public required decimal? ChecksAtLeast { get; init; }

    public required decimal? ChecksAtMost { get; init; }

    /// <summary>All subjects of a text: one for each document, divided by lines of three dashes.</summary>
    public static Result<IReadOnlyList<RatingCase>> ReadAll(RuleText text)
    {
        try
        {
            return RuleNode.ReadAll(text.Text, text.Name).Select(Read).ToArray();
        }
        catch (RuleFileException exception)
        {
            return exception.Problem;
        }
    }

    /// <summary>Each difference between rating and expectation in one sentence.</summary>
    public IEnumerable<string> DifferencesFrom(Rating rating)
    {
        if (Tiers.Count > 0 && !Tiers.Contains(rating.Tier))
        {
            yield return $"等级应为{string.Join("或者", Tiers)}，实为{rating.Tier}";
        }

        if (Score is { } score && score != rating.Score)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"分数应为{score}，实为{rating.Score}");
        }

        if (ChecksAtLeast is { } least && least != rating.ChecksAtLeast)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"每年检查至少{least}次，实为{rating.ChecksAtLeast}次");
        }

        if (ChecksAtMost is { } most && most != rating.ChecksAtMost)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"每年检查至多{most}次，实为{rating.ChecksAtMost}次");
        }
    }

    private static RatingCase Read(RuleNode root)
    {
        SchemeForms.SubjectFile.Check(root);
        var (period, inputs, expect) = (root.Need("period"), root.Given("inputs"), root.Given("expect"));
        var checks = expect?.Given("checks_per_year");
        var given = inputs is null ? new Dictionary<string, RuleNode>(StringComparer.Ordinal) : inputs.Keys.Where(key => inputs.Given(key) is not null).ToDictionary(key => key, inputs.Need, StringComparer.Ordinal);
        var subject = new CreditSubject
        {
            Id = root.Need("subject").Need("id").Text,
            Scheme = root.Need("scheme").Text,
            AsOf = root.Need("asOf").Date,
            From = period.Need("from").Date,
            To = period.Need("to").Date,
            Numbers = given.Where(pair => pair.Value.IsNumber).ToDictionary(pair => pair.Key, pair => pair.Value.Number, StringComparer.Ordinal),
            Flags = given.Where(pair => pair.Value.Text is "true" or "false").ToDictionary(pair => pair.Key, pair => pair.Value.YesNo, StringComparer.Ordinal),
            Records = [.. root.List("records").Select(Record)],
        };

        return new(subject)
        {
            Tiers = expect?.Need("tier").OneOrMore ?? [],
            Score = expect?.Given("score")?.Number,
            ChecksAtLeast = checks?.Given("min")?.Number,
            ChecksAtMost = checks?.Given("max")?.Number,
        };
    }

    private static CreditRecord Record(RuleNode node)
    {
        var on = (node.Given("on") ?? node.Need("true")).Date;
        string[] numbers = ["points", "amount", "share"];
        return new()
        {
            Code = node.Need("code").Text,
            On = on,
            Recorded = node.Given("recorded")?.Date ?? on,
            Repaired = node.Given("repaired")?.Date,
            Numbers = numbers.Where(name => node.Given(name) is not null).ToDictionary(name => name, name => node.Need(name).Number, StringComparer.Ordinal),
        };
    }
}
