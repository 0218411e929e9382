using Supervision.Core.Primitives;
using Supervision.Rules.Language;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Schemes;

/// <summary>信用评定标准: one version of a scheme, its tiers from the best to the worst, and its lines.</summary>
public sealed class CreditScheme
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Document number and first day in force.</summary>
    public required string Version { get; init; }

    /// <summary>Digest of its text.</summary>
    public required string Digest { get; init; }

    internal IReadOnlyList<SchemeTier> Tiers { get; init; } = [];

    internal IReadOnlyList<SchemeLine> Lines { get; init; } = [];

    public static Result<CreditScheme> Read(RuleText text)
    {
        try
        {
            return SchemeReader.Read(RuleNode.Read(text.Text, text.Name), text.Sum);
        }
        catch (RuleFileException exception)
        {
            return exception.Problem;
        }
    }

    // The tier to which a score belongs. Compared before rounding.
    internal SchemeTier? Of(decimal score) => Tiers.FirstOrDefault(tier => tier.Scores?.Contain(score) is true);

    internal int RankOf(string tier) => Tiers.ToList().FindIndex(one => one.Id == tier);

    // No further than the best or the worst.
    internal string At(int rank) => Tiers[Math.Clamp(rank, 0, Tiers.Count - 1)].Id;
}
