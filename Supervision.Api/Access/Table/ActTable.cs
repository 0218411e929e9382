namespace Supervision.Api.Access.Table;

/// <summary>权限表: every act there is. What is not in it is refused; what acts without being in it does not start.</summary>
public static class ActTable
{
    public static IReadOnlyList<ActRow> All { get; } =
    [
        .. PlanActs.All, .. RegisterActs.All, .. DrawActs.All, .. ReplacementActs.All, .. CheckActs.All, .. CaseActs.All, .. CommitmentActs.All, .. GuidanceActs.All, .. CoercionActs.All, .. RepairActs.All, .. BurdenActs.All, .. RatioActs.All, .. EmergencyActs.All, .. ListActs.All,
        .. LogActs.All, .. AccountActs.All, .. DeputationActs.All, .. CreditActs.All, .. ReadActs.All,
    ];

    /// <summary>Classes that act by a row of the table.</summary>
    public static IReadOnlySet<string> Classes { get; } =
        All.SelectMany(act => act.AlsoBy.Prepend(act.Class)).ToHashSet(StringComparer.Ordinal);
}
