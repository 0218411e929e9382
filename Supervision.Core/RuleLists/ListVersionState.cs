namespace Supervision.Core.RuleLists;

/// <summary>How far a list version has come: 起草, 审核完毕, 采用.</summary>
public enum ListVersionState { Draft, Reviewed, Adopted }

public static class ListVersionStateNames
{
    public static string Named(this ListVersionState state) => state switch
    {
        ListVersionState.Draft => "草稿",
        ListVersionState.Reviewed => "条款已核对，待采用",
        ListVersionState.Adopted => "已采用",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
