using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>行政指导. That it was not followed has no effect, so no act records it.</summary>
public static class GuidanceActs
{
    /// <summary>For his own department.</summary>
    public static readonly ActRow Give = new("GiveGuidance", "给予行政指导")
    {
        Roles = [Role.Inspector, Role.UnitHead],
        Seen = SeenVersion.New,
        Line = "对象、方式、缘由、回访日期",
        Guard = "guidance：只从出具开始，随行政指导书登记",
    };

    /// <summary>约谈 is held by two.</summary>
    public static readonly ActRow CoSign = Own("CoSignGuidance", "约谈由另一名人员签名") with
    {
        Others = [EarlierStep.GuidanceGiven],
        Line = "约谈",
        Guard = "guidance：两个签名是两个人的",
    };

    public static readonly ActRow Deliver = Own("DeliverGuidance", "登记指导书送达") with { Line = "日期、方式、收到的人" };

    public static readonly ActRow Answer = Own("RecordGuidanceAnswer", "登记对象的答复") with
    {
        Line = "日期、谁说的",
        ToCome = ["对象在自己的网页上答复"],
    };

    public static readonly ActRow Revisit = Own("RevisitGuidance", "登记指导回访") with { Line = "日期、方式、下一次回访" };

    public static readonly ActRow Close = Own("CloseGuidance", "办结行政指导") with { Line = "说明", Guard = "guidance：送达以后的，回访以后才能办结" };

    public static IReadOnlyList<ActRow> All { get; } = [Give, CoSign, Deliver, Answer, Revisit, Close];

    private static ActRow Own(string code, string named)
    {
        return new(code, named)
        {
            Roles = [Role.Inspector, Role.UnitHead],
            Relations = [Relation.Own],
            Line = "",
            Guard = "guidance：只加一步，次序不乱；没有一列记录是否照做",
        };
    }
}
