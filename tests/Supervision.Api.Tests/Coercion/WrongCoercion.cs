using Supervision.Api.Coercion;
using Supervision.Core.Coercion.Files;
using static Supervision.Api.Tests.Coercion.CoercedCity;

namespace Supervision.Api.Tests.Coercion;

/// <summary>What cannot be asked for, and what was not done on the spot, by a word for what is wrong with it.</summary>
internal static class WrongCoercion
{
    public static CoercionInput Asked(string what) => what switch
    {
        "规章" => Input() with { Level = "规章" },
        "没有依据" => Input() with { Law = "" },
        "别的机关" => Input() with { IsByNamedBody = false },
        "显著轻微" => Input() with { IsSlight = true },
        "没有试过" => Input() with { MilderTried = null },
        "无关" => Input() with { IsRelated = false },
        "生活必需" => Input() with { HoldsNecessities = true },
        "已被查封" => Input() with { IsSealedElsewhere = true },
        "停产没有专门法律" => Input(CoercionKind.Stopping),
        "全行业停产" => Input(CoercionKind.Stopping) with { General = new("全市餐饮", null, "", "", null) },
        "全行业扣押" => Input() with { General = new("全市餐饮", GeneralStopGround.Lives, "湘潭市人民政府", "文号", new(2026, 2, 10)) },
        "没有评估" => Input() with { Impact = NoImpact with { TakesProduction = true } },
        "罚款达到" => Input() with { Impact = NoImpact with { ExpectedPenalty = 50000 } },
        "没有问影响" => Input() with { Impact = NoImpact with { TouchesCoreLicence = null } },
        "安全风险没有理由" => Input() with { Impact = NoImpact with { MayStop = true, IsGraveSafety = true } },
        "一个人" => Input() with { Colleague = "" },
        "自己当两个人" => Input() with { Colleague = "43030001" },
        "不在名录" => Input(target: 9999),
        "没有种类" => Input() with { Kind = null },
        "事实太长" => Input() with { Facts = new string('过', 2001) },
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    public static TakingInput Unfit(string what, DateTimeOffset now)
    {
        var fit = Taken(now);
        return what switch
        {
            "没有时刻" => fit with { At = null },
            "还没有到" => fit with { At = fit.At!.Value.AddHours(1) },
            "批准以前" => fit with { At = fit.At!.Value.AddHours(-1) },
            "没有清单" => fit with { Things = " \n" },
            "清单不全" => fit with { Things = "过期食用油；12桶" },
            "没有听取" => fit with { Heard = "" },
            "没有保管" => fit with { Keeping = "" },
            "没有签名" => fit with { Signing = null },
            "没有见证" => fit with { Signing = RecordSigning.Refused },
            "没有告知" => fit with { AreRightsTold = false },
            "没有交付" => fit with { IsHandedOver = false },
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
        };
    }
}
