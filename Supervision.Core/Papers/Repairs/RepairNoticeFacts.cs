namespace Supervision.Core.Papers.Repairs;

/// <summary>修复告知内容: the finished facts that a notice of repair tells.</summary>
/// <param name="Decision">The decision with which it is served, by kind, number and day.</param>
public sealed record RepairNoticeFacts(string Decision, IReadOnlyList<RepairNoticePath> Paths, string Complaints);

/// <summary>告知的一个途径: what one policy says of the record.</summary>
/// <param name="Channel">Where it is shown, and where one applies.</param>
/// <param name="Policy">Its title and number.</param>
/// <param name="Showing">How long it is shown, with the class where it is known.</param>
/// <param name="Clocks">Within how many working days; empty where the policy sets none.</param>
public sealed record RepairNoticePath(string Channel, string Policy, string Showing, string Clocks, IReadOnlyList<string> Materials);
