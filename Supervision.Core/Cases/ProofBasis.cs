namespace Supervision.Core.Cases;

/// <summary>What a condition is found by: an officer, who shows it; the search of the register, which is kept; or the days of the case.</summary>
public enum ProofBasis { Officer, Lookup, Days }
