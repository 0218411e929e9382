namespace Supervision.Rules.Coercion;

// What a measure is, by its name.
internal sealed record MeasureKind(string Name)
{
    private const string Freeze = "冻结";
    private const string Liberty = "人身自由";

    private static readonly string[] Seizures = ["查封", "扣押"];

    private static readonly string[] Stops = ["停产", "停业", "限制生产", "限产", "停止作业", "停止经营", "停止生产", "关闭", "停止施工"];

    // 环境保护法60, 安全生产法65 and 70, 消防法70.
    private static readonly (string Law, string Article)[] LawsOfStops =
        [("环境保护法", "60"), ("环保法", "60"), ("安全生产法", "65"), ("安全生产法", "70"), ("消防法", "70")];

    public bool IsFreeze => Name.Contains(Freeze, StringComparison.Ordinal);

    public bool IsSeizure => Seizures.Any(word => Name.Contains(word, StringComparison.Ordinal));

    public bool IsStop => Stops.Any(word => Name.Contains(word, StringComparison.Ordinal));

    public bool OnlyByStatute => IsFreeze || Name.Contains(Liberty, StringComparison.Ordinal);

    // 停业、关闭 under the law of the environment is for the government to approve.
    public bool NeedsGovernment(string law) => IsStop && law.Contains('环', StringComparison.Ordinal) && (Name.Contains("停业", StringComparison.Ordinal) || Name.Contains("关闭", StringComparison.Ordinal));

    public static bool AllowsStop(string law) => LawsOfStops.Any(one => law.Contains(one.Law, StringComparison.Ordinal) && law.Contains(one.Article, StringComparison.Ordinal));
}
