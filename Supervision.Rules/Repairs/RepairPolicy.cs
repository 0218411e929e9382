using Supervision.Core.Credit;
using Supervision.Core.Time;

namespace Supervision.Rules.Repairs;

/// <summary>修复规定: one of the policies under which a record is shown and repaired, with its clocks.</summary>
public sealed record RepairPolicy(string Id, string Title, InForce InForce)
{
    public string? DocumentNumber { get; init; }

    /// <summary>Where a subject applies.</summary>
    public required string Window { get; init; }

    /// <summary>Whether periods run from the official document; otherwise from publication.</summary>
    public required bool RunsFromDocument { get; init; }

    /// <summary>In working days; null where the policy has no such clock or its number is not known.</summary>
    public int? AcceptDays { get; init; }

    public int? DecideDays { get; init; }

    public int? ExtensionDays { get; init; }

    public int? AnswerDays { get; init; }

    /// <summary>Nothing else may be asked of the subject.</summary>
    public IReadOnlyList<string> Materials { get; init; } = [];

    /// <summary>Whether the inspection result from which a penalty followed falls with it.</summary>
    public bool WithInspection { get; init; }

    /// <summary>It says how long something is shown, and knows no application.</summary>
    public bool IsPublicationOnly { get; init; }

    public required string Source { get; init; }

    public required string Mark { get; init; }

    internal IReadOnlyList<ClassPeriods> Classes { get; init; } = [];

    internal IReadOnlyList<ClassRule> Kinds { get; init; } = [];

    internal ClassPeriods Periods(DishonestyClass found) => Classes.First(one => one.Class == found);
}

// 公示期: how long a class is shown, and when it may be asked to end.
internal sealed record ClassPeriods(DishonestyClass Class, bool ShownOnlyIfPublished, Period? Shortest, Period Longest, RepairAccess Access, string Clause, string Mark)
{
    // A shortest period ends on the corresponding day, on which one may already apply.
    public DateOnly? Earliest(DateOnly start)
    {
        return Access switch
        {
            RepairAccess.Never => null,
            RepairAccess.ShownOnly => start,
            _ => Deadline.After(start, Shortest!.Value),
        };
    }
}

internal enum RepairAccess { Never, ShownOnly, AfterShortest }

// 归类: which class a kind of record or of penalty has. Without a class, a person finds it.
internal sealed record ClassRule(string Record, bool SimpleOnly, IReadOnlyList<string> Words, DishonestyClass? Class, string Clause, string Mark)
{
    // It is never shown.
    public bool IsHidden { get; init; }

    // It is repaired by putting things right, whatever the time.
    public bool IsSelfRemedy { get; init; }
}
