using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Language;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Schemes;

/// <summary>信用评定标准: one version of a scheme, its tiers from the best to the worst, and its lines.</summary>
public sealed class CreditScheme
{
    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemeLine> _byRecord = new(StringComparer.Ordinal);

    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Document number and first day in force.</summary>
    public required string Version { get; init; }

    /// <summary>Digest of its text.</summary>
    public required string Digest { get; init; }

    /// <summary>The file it was read from.</summary>
    public string Name { get; init; } = "";

    /// <summary>Null: no day is set, as before an office adopts it.</summary>
    public InForce? InForce { get; init; }

    /// <summary>Nothing of it was confirmed by an official text: before an office adopts it, it only shows what would come out.</summary>
    public bool IsUnverified { get; init; }

    /// <summary>内部依据: its tiers stand in nothing that is public.</summary>
    public bool IsInternal { get; init; }

    /// <summary>评定期间: the calendar year before the rating, or else the twelve months up to it.</summary>
    public bool IsByYear { get; init; }

    /// <summary>Null while no office has adopted this text.</summary>
    public SchemeAdoption? Adoption { get; private init; }

    internal IReadOnlyList<SchemeTier> Tiers { get; init; } = [];

    /// <summary>From the best to the worst.</summary>
    public IReadOnlyList<string> TierNames => [.. Tiers.Select(tier => tier.Id)];

    internal IReadOnlyList<PointGroup> Groups { get; init; } = [];

    internal IReadOnlyList<SchemeLine> Lines { get; private set; } = [];

    internal OtherwiseTier? Otherwise { get; init; }

    internal IReadOnlyList<TierQuota> Quotas { get; init; } = [];

    // Whether a greater score is a better one; null where no score decides.
    internal bool? IsHighGood { get; init; }

    /// <summary>Whether the limits of its tiers have a source, or no score decides; without one no score gives a tier.</summary>
    public bool HasSourcedLimits => !Tiers.Any(tier => tier is { Scores: not null, IsPlaceholder: true });

    /// <summary>Whether a class that comes from above outranks what it would say itself.</summary>
    public bool TakesImported => Lines.Any(line => line.Stage is LineStage.Imported);

    /// <summary>First and last day of the period of a rating on that day, inclusive.</summary>
    public (DateOnly From, DateOnly To) PeriodOn(DateOnly day)
    {
        if (IsByYear)
        {
            return (new(day.Year - 1, 1, 1), new(day.Year - 1, 12, 31));
        }

        return (day.AddYears(-1).AddDays(1), day);
    }

    /// <summary>Whether it says of such records what they do.</summary>
    public bool Knows(string record) => Lines.Any(line => line.Record == record || line.Kind == record);

    public static Result<CreditScheme> Read(RuleText text)
    {
        try
        {
            return SchemeReader.Read(RuleNode.Read(text.Text, text.Name), text);
        }
        catch (RuleFileException exception)
        {
            return exception.Problem;
        }
    }

    /// <summary>The same scheme as the office holds it: what is to be verified decides, and is told as its choice. A number without source never does.</summary>
    public Result<CreditScheme> AdoptedBy(SchemeAdoption adoption)
    {
        if (adoption.Digest != Digest)
        {
            return SchemeProblems.OtherText(this);
        }

        return Copy(adoption, line => line with { IsAdopted = true });
    }

    // As if every number in it had a source: for those who look at the scheme itself, and never for a rating.
    internal CreditScheme AsWritten() => Copy(Adoption, line => line with { IsAdopted = true, IsPlaceholder = false });

    internal CreditScheme WithLines(IEnumerable<SchemeLine> lines)
    {
        Lines = [.. lines];

        foreach (var (rank, tier) in Tiers.Index())
        {
            _ranks[tier.Id] = rank;
        }

        foreach (var line in Lines.Where(line => line.RecordKey.Length > 0))
        {
            _byRecord.TryAdd(line.RecordKey, line);
        }

        return this;
    }

    // The tier to which a score belongs. Compared before rounding.
    internal SchemeTier? Of(decimal score) => Tiers.FirstOrDefault(tier => tier.Scores?.Contain(score) is true);

    internal SchemeTier? Tier(string id) => _ranks.TryGetValue(id, out var rank) ? Tiers[rank] : null;

    // From 0, the best.
    internal int RankOf(string tier) => _ranks.GetValueOrDefault(tier, -1);

    // The line that speaks of a record: of its code, or else of its kind. Null: the scheme knows no such record.
    internal SchemeLine? LineOf(RatedRecord record)
    {
        if (_byRecord.TryGetValue(record.Code, out var line))
        {
            return line;
        }

        return record.Kind is { } kind ? _byRecord.GetValueOrDefault(SchemeLine.KeyOfKind(kind)) : null;
    }

    // The key by which lines find a record that counts on the day of the rating; null where it does not count.
    internal string? KeyOfCounted(RatedRecord record, RatedSubject subject)
    {
        if (LineOf(record) is not { } line || record.IsRepairedBy(subject.AsOf))
        {
            return null;
        }

        var counts = line.Valid is { } valid
            ? record.Recorded <= subject.AsOf && subject.AsOf <= Deadline.After(record.Recorded, valid)
            : record.IsInPeriodOf(subject);
        return counts ? line.RecordKey : null;
    }

    private CreditScheme Copy(SchemeAdoption? adoption, Func<SchemeLine, SchemeLine> each)
    {
        var copy = new CreditScheme
        {
            Id = Id,
            Title = Title,
            Version = Version,
            Digest = Digest,
            Name = Name,
            InForce = InForce,
            IsUnverified = IsUnverified,
            IsInternal = IsInternal,
            IsByYear = IsByYear,
            Adoption = adoption,
            Tiers = Tiers,
            Groups = Groups,
            Otherwise = Otherwise,
            Quotas = Quotas,
            IsHighGood = IsHighGood,
        };
        return copy.WithLines(Lines.Select(each));
    }
}
