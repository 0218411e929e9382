namespace Supervision.Core.Registers.Subjects;

/// <summary>信用风险分类: A low, B ordinary, C raised, D high. An internal reference for sharing out checks, never shown to the public.</summary>
public enum RiskTier { A, B, C, D }
