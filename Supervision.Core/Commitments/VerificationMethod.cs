using Supervision.Core.LawTables;

namespace Supervision.Core.Commitments;

/// <summary>核查方式: by what it is seen whether a commitment is kept; shared data before a visit.</summary>
public enum VerificationMethod { SharedData, Papers, RandomCheck, OnSite }

public static class VerificationMethods
{
    public static readonly Terms<VerificationMethod> Terms = new(
        (VerificationMethod.SharedData, "共享数据核查"), (VerificationMethod.Papers, "书面核查"), (VerificationMethod.RandomCheck, "随机抽查"),
        (VerificationMethod.OnSite, "现场核查"));

    public static string Named(this VerificationMethod method) => Terms.Of(method);
}
