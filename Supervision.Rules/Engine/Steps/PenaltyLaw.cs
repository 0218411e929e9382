using Supervision.Core.Exemptions;

namespace Supervision.Rules.Engine.Steps;

// 行政处罚法 as it stood on the day of the decision: as revised in 2021, or as made in 1996, whose articles kept their numbers until then.
// What each step says when it finds nothing is written once.
internal sealed class PenaltyLaw
{
    public static readonly DateOnly Revised = new(2021, 7, 15);

    private static readonly PenaltyLaw Of2021 = new("行政处罚法", "")
    {
        Established = "57条第1款第3项",
        Crime = "27",
        Limitation = "36",
        Age = "30",
        Control = "31",
        SeveralNorms = "29",
        Mandatory = "33条第1款第1句",
        Easing = "32条",
        Education = "33条第3款",
        Gain = "28条第2款",
        Proportion = "5条第2款",
        ProportionRoot = LegalRoots.Proportion,
        MandatoryRoot = LegalRoots.Slight,
        EasingRoot = "32",
        MilderLaw = "行政处罚法第37条",
        MilderRoot = "37",
        FaultClause = "行政处罚法第33条第2款",
        Discretionary = Law.Second,
        IsRevised = true,
    };

    private static readonly PenaltyLaw Of1996 = new("行政处罚法（1996年）", "1996:")
    {
        Established = "38条第1款第3项",
        Crime = "22",
        Limitation = "29",
        Age = "25",
        Control = "26",
        SeveralNorms = "24",
        Mandatory = "27条第2款",
        Easing = "27条第1款",
        Education = "5条",
        Gain = "8条第3项",
        Proportion = "4条第2款",
        ProportionRoot = "1996:4(2)",
        MandatoryRoot = "1996:27(2)",
        EasingRoot = "1996:27(1)",
        MilderLaw = "立法法关于法不溯及既往的规定",
        MilderRoot = "立法法",
        FaultClause = null,
        Discretionary = null,
        IsRevised = false,
    };

    private readonly string _name, _mark;

    private PenaltyLaw(string name, string mark) => (_name, _mark) = (name, mark);

    public required string Established { get; init => field = $"{_name}第{value}"; }

    public required string Crime { private get; init; }

    public required string Limitation { private get; init; }

    public required string Age { private get; init; }

    public required string Control { private get; init; }

    public required string SeveralNorms { private get; init; }

    // 轻微不罚.
    public required string Mandatory { get; init => field = $"{_name}第{value}"; }

    public required string MandatoryRoot { get; init; }

    public required string Easing { get; init => field = $"{_name}第{value}"; }

    public required string EasingRoot { get; init; }

    public required string Education { get; init => field = $"{_name}第{value}"; }

    public required string Gain { get; init => field = $"{_name}第{value}"; }

    // 过罚相当.
    public required string Proportion { private get; init; }

    public required string ProportionRoot { get; init; }

    // 从旧兼从轻.
    public required string MilderLaw { get; init; }

    public required string MilderRoot { get; init; }

    // Null: the law did not ask for fault.
    public required string? FaultClause { get; init; }

    // 首违可以不罚. Null: the law did not know it, and nothing rests on it but a list.
    public required string? Discretionary { get; init; }

    // With the revision came five years of limitation, less than full control, and confession of what nobody knew.
    public required bool IsRevised { get; init; }

    public string CrimeClause => field ??= Article(Crime);

    public string LimitationClause => field ??= Article(Limitation);

    public string AgeClause => field ??= Article(Age);

    public string ControlClause => field ??= Article(Control);

    public string SeveralNormsClause => field ??= Article(SeveralNorms);

    public string ProportionClause => field ??= $"{_name}第{Proportion}";

    public string DiscretionaryClause => Discretionary ?? Mandatory;

    public string CrimeRoot => _mark + Crime;

    public string LimitationRoot => _mark + Limitation;

    public string AgeRoot => _mark + Age;

    public string ControlRoot => _mark + Control;

    public string SeveralNormsRoot => _mark + SeveralNorms;

    public StepResult IsOffence => field ??= StepResult.Not(Established, "所指违法行为成立，继续判断");

    public StepResult NoOffence => field ??= StepResult.Settled(Established, "经认定违法行为不成立", new(Outcome.NoOffence, null));

    public StepResult NoCrime => field ??= StepResult.Not(CrimeClause, "没有认定涉嫌犯罪");

    public StepResult Criminal => field ??= StepResult.Settled(CrimeClause, "涉嫌犯罪，应当移送司法机关", new(Outcome.Criminal, CrimeRoot));

    public StepResult GoesOn => field ??= StepResult.Not(LimitationClause, "违法行为仍在继续，追责期限没有起算");

    public StepResult InTime => field ??= StepResult.Not(LimitationClause, "发现时没有超过追责期限");

    public Ruling Barred => field ??= new(Outcome.TimeBarred, LimitationRoot);

    public StepResult Capable => field ??= StepResult.Not($"{_name}第{Age}、{Control}条", "没有查明不具有责任能力的情形");

    public StepResult Faulty => field ??= FaultClause is { } clause
        ? StepResult.Not(clause, "当事人没有证明自己没有主观过错")
        : StepResult.Not(_name, "决定时的行政处罚法没有关于主观过错的规定");

    public StepResult OneNorm => field ??= StepResult.Not(SeveralNormsClause, "不涉及一行为违反多个规范");

    public StepResult NothingToCompare => field ??= StepResult.Not(MilderLaw, "行为时和决定时的规定没有需要比较之处");

    public StepResult NoMandatory => field ??= StepResult.Not(Mandatory, "不符合轻微不罚的条件");

    public StepResult NoFirstItem => field ??= StepResult.Not(DiscretionaryClause, "没有可以适用的首违清单事项");

    public StepResult EasingFits => field ??= StepResult.Not(DiscretionaryClause, "已有从轻、减轻的清单事项可以适用");

    public StepResult NotDirect => field ??= StepResult.Not(DiscretionaryClause, "没有清单事项的，按掌握口径不直接适用");

    public StepResult NoDirect => field ??= StepResult.Not(_name, "决定时的行政处罚法没有初次违法可以不予处罚的规定，不能直接适用");

    public Confiscation UnknownGain => field ??= new(Truth.NotEstablished, null, Gain, "有无违法所得尚未查明");

    public Confiscation NoGain => field ??= new(Truth.False, 0, Gain, "没有违法所得");

    public static PenaltyLaw On(DateOnly decided) => decided < Revised ? Of1996 : Of2021;

    // What a list rests on: under the old law its discretion had no other place than 轻微、依法可以不予处罚的.
    public string RootOf(string root) => _mark.Length == 0 ? root : root switch
    {
        LegalRoots.Slight => MandatoryRoot,
        "32" => EasingRoot,
        LegalRoots.Special => root,
        _ => "1996:38(1)2",
    };

    private string Article(string number) => $"{_name}第{number}条";
}
