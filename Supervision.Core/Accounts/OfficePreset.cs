using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>分工样式: how the roles can be shared in an office of so many people, so that no two meet that never may, and what it must borrow.</summary>
/// <param name="Borrowed">Which roles nobody of the office can have.</param>
public sealed record OfficePreset(int People, IReadOnlyList<PresetPlace> Places, IReadOnlyList<Role> Borrowed)
{
    private static readonly PresetPlace Head = new("主要负责人", 1, [Role.Approver]) { IsChief = true };

    public static IReadOnlyList<OfficePreset> All { get; } =
    [
        new(3,
        [
            new("主要负责人", 1, [Role.Approver, Role.Registrar]) { IsChief = true },
            new("承办人", 1, [Role.Planner, Role.Inspector, Role.Archivist, Role.DisclosureClerk]),
            new("承办机构负责人", 1, [Role.UnitHead, Role.Inspector]),
        ],
        [Role.LegalReviewer]),
        new(7,
        [
            Head,
            new("分管负责人", 1, [Role.Approver]),
            new("承办机构负责人", 1, [Role.UnitHead, Role.Inspector]),
            new("综合岗", 1, [Role.Planner, Role.RuleAuthor]),
            new("法制审核岗", 1, [Role.LegalReviewer]),
            new("执法、文书岗", 1, [Role.Inspector, Role.Archivist, Role.DisclosureClerk]),
            new("执法、名录岗", 1, [Role.Inspector, Role.Registrar]),
        ],
        []),
        new(20,
        [
            Head,
            new("分管负责人", 2, [Role.Approver]),
            new("承办机构负责人", 2, [Role.UnitHead]),
            new("计划岗", 1, [Role.Planner]),
            new("规则岗", 1, [Role.RuleAuthor]),
            new("法制审核岗", 2, [Role.LegalReviewer]),
            new("名录岗", 1, [Role.Registrar]),
            new("公示岗", 2, [Role.DisclosureClerk]),
            new("文书岗", 1, [Role.Archivist]),
            new("执法岗", 7, [Role.Inspector]),
        ],
        []),
    ];
}

/// <summary>One place of an office, for so many people, each with these roles.</summary>
public sealed record PresetPlace(string Named, int People, IReadOnlyList<Role> Roles)
{
    public bool IsChief { get; init; }

    /// <summary>In the words of the pages.</summary>
    public string RoleNamed(Role role) => IsChief && role is Role.Approver ? RoleNames.Chief : role.Named();
}
