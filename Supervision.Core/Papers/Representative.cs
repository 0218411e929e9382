namespace Supervision.Core.Papers;

/// <summary>法定代表人、负责人或者经营者: who stands for the party.</summary>
/// <param name="Identity">身份证件号码: of the operator of a 个体工商户, who answers with his own property.</param>
public sealed record Representative(RepresentativeKind Kind, string Name, string? Identity = null)
{
    public string Capacity => Kind is RepresentativeKind.Operator ? "经营者" : "法定代表人（负责人）";

    public bool IsWhole => !string.IsNullOrWhiteSpace(Name) && (Kind is RepresentativeKind.LegalRepresentative || !string.IsNullOrWhiteSpace(Identity));
}

public enum RepresentativeKind { LegalRepresentative, Operator }
