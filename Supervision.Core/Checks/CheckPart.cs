using System.Text.Json.Serialization;
using Supervision.Core.Primitives;

namespace Supervision.Core.Checks;

/// <summary>
/// 部门结果: of a joint check, what one department has entered of its own items, and who of it stands by that (权限表“各部门管自己的人员和事项”). Given back,
/// it is gone until it is entered anew.
/// </summary>
/// <param name="Results">Codes of the overall results, as this department sees them.</param>
/// <param name="HasProblem">One of them means that a problem was found.</param>
/// <param name="IsClosed">They say that the target was closed unchecked (注销 …).</param>
public sealed record CheckPart(DepartmentCode Department, IReadOnlyList<string> Results, bool HasProblem, bool IsClosed, DateOnly EndedOn, Signed Entered)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Signed? Confirmed { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Signed? Reviewed { get; init; }

    /// <summary>What is to be done next with it.</summary>
    [JsonIgnore]
    public CheckState State => this switch
    {
        { Reviewed: not null } => CheckState.Reviewed,
        { Confirmed: not null } => CheckState.Confirmed,
        _ => CheckState.Entered,
    };
}
