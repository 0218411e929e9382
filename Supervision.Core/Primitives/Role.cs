namespace Supervision.Core.Primitives;

/// <summary>角色: what a person may do here. The list is closed; one session has one.</summary>
public enum Role
{
    Planner,
    Approver,
    UnitHead,
    Inspector,
    LegalReviewer,
    RuleAuthor,
    Registrar,
    DisclosureClerk,
    Archivist,
    Witness,
    Supervisor,
    SecurityAdministrator,
    SystemAdministrator,
    AuditAdministrator,
    Enterprise,
    Public,
    Program,
}
