using Supervision.Core.Primitives;

namespace Supervision.Core.Registers.Inspectors;

/// <summary>执法检查人员: who may be drawn to check, as the register (执法检查人员名录库) last told.</summary>
public sealed class Inspector
{
    public const int NumberMaxLength = 32;
    public const int NameMaxLength = 50;
    public const int SpecialismMaxLength = 30;

    private Inspector()
    {
    }

    public required InspectorId Id { get; init; }

    /// <summary>人员编号: digits, Latin letters and hyphens, unique over all departments; names the person in the files of a draw.</summary>
    public required string Number { get; init; }

    public required string Name { get; set; }

    public required DepartmentCode Department { get; set; }

    public required InspectorKind Kind { get; set; }

    public required PostState Post { get; set; }

    /// <summary>可任组长: may lead a check.</summary>
    public required bool MayLead { get; set; }

    /// <summary>专长, as in 食品; an item may need one.</summary>
    public required IReadOnlyList<string> Specialisms { get; set; }

    public required IReadOnlyList<Certificate> Certificates { get; set; }

    public required DateTimeOffset SyncedAt { get; set; }

    public required bool IsSample { get; set; }

    /// <summary>Whether an enforcement certificate is in force on that day.</summary>
    public bool IsCertifiedOn(DateOnly date) =>
        Certificates.Any(certificate => certificate.Kind is CertificateKind.Enforcement && certificate.IsValidOn(date));

    /// <summary>Whether this person counts toward the two officers of a check on that day.</summary>
    public bool IsEligibleOn(DateOnly date) =>
        Kind is InspectorKind.Officer && Post is PostState.OnDuty && IsCertifiedOn(date);

    public static Inspector Officer(
        InspectorId id, string number, string name, DepartmentCode department, IReadOnlyList<Certificate> certificates, DateTimeOffset at) =>
        new()
        {
            Id = id,
            Number = number,
            Name = name,
            Department = department,
            Kind = InspectorKind.Officer,
            Post = PostState.OnDuty,
            MayLead = false,
            Specialisms = [],
            Certificates = certificates,
            SyncedAt = at,
            IsSample = false,
        };
}
