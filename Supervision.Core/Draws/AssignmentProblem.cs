namespace Supervision.Core.Draws;

/// <summary>Who may serve whom: targets in ticket order, units (people or groups), and what each target asks for.</summary>
/// <param name="Size">Units per target.</param>
/// <param name="LeadRequired">Whether slot 1 asks for a unit that may lead.</param>
internal sealed record AssignmentProblem(
    int Targets, int Units, int Size, bool LeadRequired, Func<int, int, bool> Barred, Func<int, bool> Lead, Func<int, int, string> Ticket);

/// <param name="Chosen">For each target its units in slot order.</param>
internal sealed record AssignmentSolution(int Load, IReadOnlyList<IReadOnlyList<int>> Chosen);
