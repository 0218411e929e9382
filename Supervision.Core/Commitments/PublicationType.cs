using Supervision.Core.LawTables;

namespace Supervision.Core.Commitments;

/// <summary>公开类型: to whom a commitment may be shown.</summary>
public enum PublicationType { Public, Limited, Closed }

public static class PublicationTypes
{
    public static readonly Terms<PublicationType> Terms = new(
        (PublicationType.Public, "可向社会公开"), (PublicationType.Limited, "特定范围内公开"), (PublicationType.Closed, "不可公开"));

    public static string Named(this PublicationType type) => Terms.Of(type);
}
