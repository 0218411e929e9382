namespace Supervision.Core.Draws.Protocol.Assignments;

/// <summary>Who may serve whom: targets in ticket order, units (people or groups), and what each target asks for.</summary>
/// <param name="Size">Units per target.</param>
/// <param name="LeadRequired">Whether slot 1 asks for a unit that may lead.</param>
/// <param name="Barred">The pairs of target and unit that must not meet.</param>
/// <param name="SortByTicket">Puts units in the order of their tickets for a target.</param>
internal sealed record AssignmentProblem(
    int Targets, int Units, int Size, bool LeadRequired, IEnumerable<(int Target, int Unit)> Barred, Func<int, bool> Lead,
    Action<int, List<int>> SortByTicket);

/// <param name="Chosen">For each target its units in slot order.</param>
internal sealed record AssignmentSolution(int Load, IReadOnlyList<IReadOnlyList<int>> Chosen);
