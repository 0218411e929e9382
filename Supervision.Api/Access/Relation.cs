namespace Supervision.Api.Access;

/// <summary>关系: how an actor stands to what he acts on. A role alone opens nothing.</summary>
public enum Relation
{
    /// <summary>本部门: his department is the row's.</summary>
    Own,

    /// <summary>牵头: his department leads the task, or every task that is meant.</summary>
    Lead,

    /// <summary>本部门事项: an item of the joint check is his department's.</summary>
    Item,

    /// <summary>本部门人员: the place on the check is his department's.</summary>
    Team,

    /// <summary>抽中在场: he stands on this check now, with a certificate valid today.</summary>
    Drawn,

    /// <summary>办案人员: he stood on the check from which the breach comes, proposed what the case is about, or was assigned to it.</summary>
    Handler,

    /// <summary>本人: it is his own, for his own department.</summary>
    Holder,

    /// <summary>本部门主要负责人: he is the head of the office whose row it is.</summary>
    Chief,

    /// <summary>监督范围: the row's department lies in the supervised region and is not the supervisor's own bureau.</summary>
    Region,

    /// <summary>参与码: the unused code of a party to the ceremony, which the act itself asks for.</summary>
    Party,

    /// <summary>核对码: the code of the enterprise for its own line, which the act itself asks for.</summary>
    Self,
}
