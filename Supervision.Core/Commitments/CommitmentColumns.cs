using System.Globalization;

namespace Supervision.Core.Commitments;

/// <summary>承诺信息二十项: a commitment in the columns of the standard, in their order. What was not verified yet leaves its columns empty.</summary>
public static class CommitmentColumns
{
    public const int Count = 20;

    /// <param name="unit">Name of the department that took the commitment and verifies it.</param>
    public static IReadOnlyList<CommitmentColumn> Of(Commitment commitment, string unit)
    {
        var (text, item, verified) = (commitment.Text, commitment.Item, commitment.Verified);
        var found = verified?.Finding;
        var isVerified = found is not null;
        var code = commitment.Department.ToString();
        return
        [
            new("code", "承诺编码", commitment.Code ?? ""),
            new("subjectName", "承诺人名称", commitment.TargetName),
            new("subjectCategory", "承诺人类别", commitment.Category.Named()),
            new("identify", "承诺人代码", commitment.Target.ToString()),
            new("commitmentType", "承诺类型", item.Kind.Named()),
            new("reason", "承诺事由", text.Reason),
            new("content", "承诺内容", text.Content),
            new("liabilityBreach", "违诺责任", item.Liability),
            new("commitmentDate", "承诺作出日期", Day(commitment.MadeOn)),
            new("commitmentValidity", "承诺有效期", Day(text.ValidUntil)),
            new("fulfillmentStatus", "承诺履行状态", found?.Status.Named() ?? ""),
            new("unperformedContent", "未履行的承诺内容", found?.Unperformed ?? ""),
            new("breachSanction", "违诺责任追究内容", Sanction(commitment)),
            new("fulfillmentDate", "承诺履行状态认定日期", Day(found?.On)),
            new("confirmUnit", "承诺履行状态认定单位", isVerified ? unit : ""),
            new("confirmUnitCode", "承诺履行状态认定单位代码", isVerified ? code : ""),
            new("acceptUnit", "承诺受理单位", unit),
            new("acceptUnitCode", "承诺受理单位代码", code),
            new("publicationType", "公开类型", item.Publication.Named()),
            new("remarks", "备注", text.Remarks ?? ""),
        ];
    }

    // Asked of whatever was not kept whole: the correction that was ordered, until a breach says more.
    private static string Sanction(Commitment commitment)
    {
        if (commitment.Broken is { } broken)
        {
            return broken.Breach!.Sanction;
        }

        if (commitment.Verified?.Finding is not { Status: not FulfilmentStatus.Whole })
        {
            return "";
        }

        return commitment.Last.Due is { } due ? $"责令于{Day(due)}前改正" : "待认定";
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
