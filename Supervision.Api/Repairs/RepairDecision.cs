namespace Supervision.Api.Repairs;

/// <summary>修复决定所填: what the head signs.</summary>
/// <param name="DutiesDone">As he has found it himself; null: not established.</param>
public sealed record RepairDecision(bool Grants, bool? DutiesDone, bool? Corrected, string Document, string Words)
{
    public const int DocumentMaxLength = 60;
}
