using Supervision.Core.Coercion;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Primitives;

namespace Supervision.Api.Coercion;

/// <summary>Reads what was written into a request, or says everything that is missing at once.</summary>
internal static class CoercionInputs
{
    /// <summary>What is not filled in, whatever kind it is; null where nothing is missing.</summary>
    public static Problem? WhyNot(CoercionInput input) =>
        Missing(input, input.Kind ?? CoercionKind.Other) is [_, ..] missing ? CoercionFileProblems.Incomplete(missing) : null;

    public static Result<CoercionRequest> Read(CoercionInput input, CoercionKind kind)
    {
        if (WhyNot(input) is { } missing)
        {
            return missing;
        }

        var isGeneral = input.General is not null && kind is not CoercionKind.Stopping;
        var hasNoAmount = kind is CoercionKind.Freezing && input.Amount is not > 0;

        if (Problem.All(
            [
                .. TooLong(input), isGeneral ? CoercionFileProblems.GeneralOnlyStops() : null, hasNoAmount ? CoercionFileProblems.NoAmount() : null,
            ]) is { } wrong)
        {
            return wrong;
        }

        IReadOnlyList<string>? tried = input.MilderTried is { } means ? [means] : null;
        var necessity = new Necessity(tried, input.MilderReason, input.Effect, input.IsSlight);
        var touched = new CoercionObject(input.IsRelated, input.HoldsNecessities, input.IsSealedElsewhere);
        return new CoercionRequest(
            input.Occasion, input.Facts, new(input.Law, input.Level), input.Place, input.Subject, necessity, touched, input.Impact)
        {
            Urgency = input.Urgency,
            Amount = input.Amount,
            General = input.General,
            IsByNamedBody = input.IsByNamedBody,
        };
    }

    private static IReadOnlyList<string> Missing(CoercionInput input, CoercionKind kind)
    {
        var isOfThings = kind is not (CoercionKind.Stopping or CoercionKind.Other);
        (bool IsMissing, string Named)[] asked =
        [
            (input.Occasion.Length == 0, "案件来源"), (input.Facts.Length == 0, "涉嫌违法的事实"), (input.Law.Length == 0, "法律依据"),
            (input.Place.Length == 0, "地点"), (input.Subject.Length == 0, "对象"), (input.IsByNamedBody is null, "法律是否规定由本机关实施"),
            (input.IsSlight is null, "违法行为是否显著轻微"), (isOfThings && input.IsRelated is null, "是否与违法行为有关"),
            (isOfThings && input.HoldsNecessities is null, "是否生活必需品"), (isOfThings && input.IsSealedElsewhere is null, "是否已被其他机关查封冻结"),
        ];
        return [.. asked.Where(one => one.IsMissing).Select(one => one.Named)];
    }

    private static IEnumerable<Problem> TooLong(CoercionInput input)
    {
        (string? Text, int Most, string Named)[] limits =
        [
            (input.Occasion, CoercionRequest.LineMaxLength, "案件来源"), (input.Law, CoercionRequest.LineMaxLength, "法律依据"),
            (input.Place, CoercionRequest.LineMaxLength, "地点"), (input.Facts, CoercionRequest.TextMaxLength, "涉嫌违法的事实"),
            (input.Subject, CoercionRequest.TextMaxLength, "对象"), (input.Urgency, CoercionRequest.TextMaxLength, "情况紧急的理由"),
            (input.MilderTried, CoercionRequest.TextMaxLength, "较缓和的办法"), (input.MilderReason, CoercionRequest.TextMaxLength, "不能用的理由"),
            (input.Effect, CoercionRequest.TextMaxLength, "对经营的影响"), (input.Impact.Assessment, EconomicImpact.TextMaxLength, "经济影响评估"),
            (input.Impact.Unassessed, EconomicImpact.TextMaxLength, "不评估的理由"),
        ];
        return limits.Where(one => one.Text?.Length > one.Most).Select(one => CoercionFileProblems.TooLong(one.Named, one.Most));
    }
}
