namespace Supervision.Core.Checks;

/// <summary>处置: what follows from a problem found (随机抽查情况记录表).</summary>
public enum Disposition { None, DailySupervision, OrderedToCorrect, Transferred, NotifiedOthers, Other }

public static class DispositionNames
{
    private static readonly (Disposition Disposition, string Name)[] Names =
    [
        (Disposition.None, "无须处置"), (Disposition.DailySupervision, "停止检查反馈日常监管"), (Disposition.OrderedToCorrect, "责令限期整改"),
        (Disposition.Transferred, "移送办案机构"), (Disposition.NotifiedOthers, "抄告其他部门"), (Disposition.Other, "其他"),
    ];

    public static string Named(this Disposition disposition) => Names.Single(pair => pair.Disposition == disposition).Name;

    public static Disposition? Find(string name) =>
        Names.Where(pair => pair.Name == name).Select(pair => (Disposition?)pair.Disposition).FirstOrDefault();
}
