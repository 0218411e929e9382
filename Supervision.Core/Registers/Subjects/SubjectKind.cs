using Supervision.Core.LawTables;

namespace Supervision.Core.Registers.Subjects;

/// <summary>检查对象类型: the first five are legal subjects with a credit code, the last three are things with keys of their own.</summary>
public enum SubjectKind { Enterprise, Cooperative, SoleTrader, ForeignOffice, OtherBody, Project, Product, Behaviour }

public static class SubjectKinds
{
    public static readonly Terms<SubjectKind> Terms = new(
        (SubjectKind.Enterprise, "企业"),
        (SubjectKind.Cooperative, "农民专业合作社"),
        (SubjectKind.SoleTrader, "个体工商户"),
        (SubjectKind.ForeignOffice, "外国企业代表机构"),
        (SubjectKind.OtherBody, "其他组织"),
        (SubjectKind.Project, "项目"),
        (SubjectKind.Product, "产品"),
        (SubjectKind.Behaviour, "行为"));

    public static string Named(this SubjectKind kind) => Terms.Of(kind);

    public static bool IsLegalSubject(this SubjectKind kind) => kind <= SubjectKind.OtherBody;

    /// <summary>What stands before the colon in the key of a thing; null for a legal subject, whose key is its credit code.</summary>
    public static string? KeyPrefix(this SubjectKind kind) => kind switch
    {
        SubjectKind.Project => "project",
        SubjectKind.Product => "product",
        SubjectKind.Behaviour => "behaviour",
        _ => null,
    };
}
