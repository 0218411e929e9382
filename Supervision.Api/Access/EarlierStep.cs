using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>前一步: a step that somebody else must have taken, by the words with which a refusal names it.</summary>
public sealed record EarlierStep(string Named)
{
    public static readonly EarlierStep Drafted = new("编制");
    public static readonly EarlierStep Reviewed = new("审核");
    public static readonly EarlierStep Approved = new("批准");
    public static readonly EarlierStep Imported = new("导入人员名录");
    public static readonly EarlierStep RegisterImported = new("导入名录");
    public static readonly EarlierStep StaleOverridden = new("放行过期名录");
    public static readonly EarlierStep Frozen = new("冻结名录");
    public static readonly EarlierStep Committed = new("公布抽取规则");
    public static readonly EarlierStep Concerned = new("这项检查");
    public static readonly EarlierStep Leaving = new("原来的检查");
    public static readonly EarlierStep StandsOn = new("现场检查");
    public static readonly EarlierStep EverStood = new("参加这项检查");
    public static readonly EarlierStep Entered = new("录入结果");
    public static readonly EarlierStep TookPart = new("原检查");
    public static readonly EarlierStep ReviewEntered = new("录入书面复核");
    public static readonly EarlierStep Handled = new("办案");
    public static readonly EarlierStep LegallyReviewed = new("法制审核");
    public static readonly EarlierStep RecheckEntered = new("记录复查");
    public static readonly EarlierStep ClosingProposed = new("提出结案");
    public static readonly EarlierStep ListDrafted = new("起草清单");
    public static readonly EarlierStep ClausesReviewed = new("核对条款");
    public static readonly EarlierStep ResultReviewed = new("审核检查结果");
    public static readonly EarlierStep Proposed = new("提出时间声明");
    public static readonly EarlierStep Deputised = new("登记授权代理");
    public static readonly EarlierStep WaivedFor = new("例外所说的两步");
    public static readonly EarlierStep AccountHeld = new("这个账号名下的工作");
    public static readonly EarlierStep GrantEntered = new("录入角色");
    public static readonly EarlierStep RoleHeld = new("这项角色名下的工作");
    public static readonly EarlierStep EmergencyStarted = new("开始紧急检查");
    public static readonly EarlierStep CommitmentVerified = new("核查承诺");
    public static readonly EarlierStep RatiosDrafted = new("起草比例");
    public static readonly EarlierStep WhiteListed = new("登记名单");

    public static readonly EarlierStep RepairedDecisionSigned = new("签发原决定");
    public static readonly EarlierStep RepairAccepted = new("受理修复");

    public static readonly EarlierStep CoercionHandled = new("报批、实施强制措施或者处理财物");

    public static readonly EarlierStep GuidanceGiven = new("给予行政指导");

    public static EarlierSigner By(EarlierStep step, Actor actor) => new(step, actor.Id, actor.Person, actor.StandsInFor);
}

/// <summary>Who took an earlier step, and for whom he stood in.</summary>
public sealed record EarlierSigner(EarlierStep Step, PersonId Person, string Name, PersonId? StandsInFor = null)
{
    /// <summary>Whether this is the actor: the deputy and the one he stands in for count as one.</summary>
    public bool Is(Actor actor) => actor.IsPerson(Person) || (StandsInFor is { } his && actor.IsPerson(his));
}
