using Supervision.Core.LawTables;

namespace Supervision.Core.Registers.Inspectors;

/// <summary>在岗状态: only who is on duty can be drawn.</summary>
public enum PostState { OnDuty, OnLeave, Seconded, OffPost, Retired }

public static class PostStates
{
    public static readonly Terms<PostState> Terms = new(
        (PostState.OnDuty, "在岗"),
        (PostState.OnLeave, "休假"),
        (PostState.Seconded, "借调"),
        (PostState.OffPost, "离岗"),
        (PostState.Retired, "退休"));

    public static string Named(this PostState state) => Terms.Of(state);
}
