using Supervision.Api.Registers.Departments;
using Supervision.Core.BackChecks;
using Supervision.Core.Primitives;

namespace Supervision.Api.BackChecks;

/// <summary>One back-check with everything that is done at it.</summary>
public sealed class BackCheckDesk(BackCheckBoard board)
{
    public async Task<Result<BackCheckDeskView>> ReadAsync(BackCheckId id, CancellationToken cancel)
    {
        var view = await board.ReadAsync(cancel);
        return view.Lines.FirstOrDefault(line => line.Back.Id == id) is { } found
            ? new BackCheckDeskView(found, view.Departments)
            : BackCheckProblems.NotFound(id.ToString());
    }
}

public sealed record BackCheckDeskView(BackCheckLine Line, NamesByCode Departments)
{
    public BackCheck Back => Line.Back;

    public bool CanEnter => Back.Review is null;

    public bool CanSign => Back.Review is { HasEffect: false };

    public bool CanApproveVisit => Back.Review is { HasEffect: true } && Back.Visit is null;

    public bool CanRecord => Back.AwaitsVisit;
}
