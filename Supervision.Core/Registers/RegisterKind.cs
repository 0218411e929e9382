using Supervision.Core.LawTables;

namespace Supervision.Core.Registers;

/// <summary>名录种类: the registers that are synchronised from elsewhere.</summary>
public enum RegisterKind { Subjects, Inspectors, Items, Departments, Recusals }

public static class RegisterKinds
{
    public static readonly Terms<RegisterKind> Terms = new(
        (RegisterKind.Subjects, "检查对象名录库"),
        (RegisterKind.Inspectors, "执法检查人员名录库"),
        (RegisterKind.Items, "抽查事项清单"),
        (RegisterKind.Departments, "执法主体清单"),
        (RegisterKind.Recusals, "回避关系名单"));

    public static string Named(this RegisterKind register) => Terms.Of(register);
}
