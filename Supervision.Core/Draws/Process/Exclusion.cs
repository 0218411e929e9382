namespace Supervision.Core.Draws.Process;

/// <summary>剔除原因: why a target of the scope does not stand in the frame. Counted in public, never dropped silently.</summary>
public enum Exclusion { Status, YearlyCap, CoolingPeriod, Unreachable, BackChecked }

public static class ExclusionNames
{
    /// <summary>As the public log counts them: it stays, whatever the reason is called here.</summary>
    public static string Code(this Exclusion exclusion) => exclusion switch
    {
        Exclusion.Status => "status",
        Exclusion.YearlyCap => "yearly-cap",
        Exclusion.CoolingPeriod => "cooling-period",
        Exclusion.Unreachable => "unreachable",
        Exclusion.BackChecked => "back-checked",
        _ => throw new ArgumentOutOfRangeException(nameof(exclusion)),
    };

    public static string Named(this Exclusion exclusion) => exclusion switch
    {
        Exclusion.Status => "已注销、吊销、撤销、迁出或停业",
        Exclusion.YearlyCap => "已达年度检查次数上限",
        Exclusion.CoolingPeriod => "仍在同类检查间隔期内",
        Exclusion.Unreachable => "不在本市辖区",
        Exclusion.BackChecked => "已经复核过",
        _ => throw new ArgumentOutOfRangeException(nameof(exclusion)),
    };
}
