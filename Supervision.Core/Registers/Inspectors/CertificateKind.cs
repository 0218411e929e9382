using Supervision.Core.LawTables;

namespace Supervision.Core.Registers.Inspectors;

/// <summary>证件类型: only an enforcement certificate (行政执法证) entitles to check; other cards show a skill.</summary>
public enum CertificateKind { Enforcement, Professional }

public static class CertificateKinds
{
    public static readonly Terms<CertificateKind> Terms = new(
        (CertificateKind.Enforcement, "行政执法证"),
        (CertificateKind.Professional, "专业资格证"));

    public static string Named(this CertificateKind kind) => Terms.Of(kind);
}
