using Supervision.Core.LawTables;
using Supervision.Core.Primitives;

namespace Supervision.Core.Registers.Subjects;

/// <summary>检查对象: whom or what a check is about, as the register (检查对象名录库) last told.</summary>
public sealed class Subject
{
    public const int NameMaxLength = 200;
    public const int AddressMaxLength = 300;
    public const int SourceMaxLength = 100;

    private Subject()
    {
    }

    public required SubjectId Id { get; init; }

    public required SubjectKey Key { get; init; }

    public required SubjectKind Kind { get; set; }

    public required string Name { get; set; }

    public required SubjectStatus Status { get; set; }

    public required RegionCode Region { get; set; }

    /// <summary>Nine digits, when known.</summary>
    public string? Street { get; set; }

    /// <summary>Absent only for things, never for legal subjects.</summary>
    public IndustryCode? Industry { get; set; }

    public string? Address { get; set; }

    /// <summary>管辖单位: the department or park that looks after the subject, when the register names one.</summary>
    public DepartmentCode? Jurisdiction { get; set; }

    /// <summary>Null when not yet classified. Internal.</summary>
    public RiskTier? Tier { get; set; }

    public DateOnly? RegisteredOn { get; set; }

    /// <summary>Where the register has it from.</summary>
    public required string Source { get; set; }

    /// <summary>When the register last told something new about it.</summary>
    public required DateTimeOffset SyncedAt { get; set; }

    /// <summary>Made up for demonstration; said wherever it shows.</summary>
    public required bool IsSample { get; set; }

    public bool IsActive => Status is SubjectStatus.Active;

    public static Subject Of(
        SubjectId id, SubjectKey key, SubjectKind kind, string name, RegionCode region, IndustryCode? industry, string source, DateTimeOffset at) =>
        new()
        {
            Id = id,
            Key = key,
            Kind = kind,
            Name = name,
            Status = SubjectStatus.Active,
            Region = region,
            Industry = industry,
            Source = source,
            SyncedAt = at,
            IsSample = false,
        };
}
