using Supervision.Api.Coercion;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Coercion;

public sealed class CoercionsModel(CoercionBoard board) : OfficePage<CoercionBoardView>
{
    protected override async Task<Result<CoercionBoardView>> ReadAsync(CancellationToken cancel) => await board.ReadAsync(Actor, cancel);

    public static string Tone(CoercionState state) => state switch
    {
        CoercionState.Approved or CoercionState.Lifted or CoercionState.Closed => "good",
        CoercionState.MustLift or CoercionState.Refused => "bad",
        CoercionState.ToApprove or CoercionState.ApprovalDue or CoercionState.Ended => "wait",
        _ => "",
    };

    public static string Sign(CoercionState state) => Tone(state) switch { "good" => "✓", "bad" => "✗", "wait" => "?", _ => "" };
}
