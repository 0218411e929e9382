namespace Supervision.Rules.Conditions;

// 改正: what is said of each way in which things were or were not put right, whoever found out which of them it was.
internal static class CorrectionWords
{
    public static readonly Verdict Never = Verdict.Of(false, "没有改正");
    public static readonly Verdict FoundTimely = Verdict.Of(true, "“及时改正”经认定成立");
    public static readonly Verdict FoundLate = Verdict.Of(false, "“及时改正”经认定不成立");

    public static Verdict NotKnown(string text) => Verdict.Unknown("corrected", $"“{text}”尚未查明：是否改正不明");

    public static Verdict BeforeDiscovery(string text, DateOnly on) => Holds(text, $"{Days.Said(on)}改正，早于被发现之日");

    public static Verdict OnTheSpot(string text, DateOnly on) => Holds(text, $"{Days.Said(on)}当场改正");

    public static Verdict NotAfterOrder(string text, DateOnly on) => Holds(text, $"{Days.Said(on)}改正，不晚于责令改正");

    public static Verdict WithoutOrder(string text, DateOnly on) => Holds(text, $"没有责令改正，{Days.Said(on)}已经自行改正");

    public static Verdict FoundWithoutOrder(string text, DateOnly on) => Holds(text, $"没有责令改正，{Days.Said(on)}自行改正，经认定属于及时改正");

    public static Verdict FoundLateWithoutOrder(string text, DateOnly on) => Fails(text, $"没有责令改正，{Days.Said(on)}才改正，经认定不属于及时改正");

    // No order, and not on the spot: no day says by itself whether that was in time.
    public static Verdict WithoutOrderNotFound(string text, DateOnly on) =>
        Verdict.Unknown("timely", $"“{text}”尚未认定：没有责令改正，被发现后{Days.Said(on)}改正，是否及时须由执法人员认定");

    public static Verdict NoOrder(string text) => Fails(text, "没有责令改正");

    public static Verdict SoonerThanOrder(string text, DateOnly on, DateOnly issued) =>
        Fails(text, $"{Days.Said(on)}改正，早于责令改正之日（{Days.Said(issued)}）");

    public static Verdict TermNotKnown(string text) => Verdict.Unknown("order", $"“{text}”尚未查明：责令改正的期限不明");

    public static Verdict InTime(string text, DateOnly on, DateOnly last) =>
        Holds(text, $"{Days.Said(on)}改正，在责令改正期限（至{Days.Said(last)}）以内");

    public static Verdict Late(string text, DateOnly on, DateOnly last) => Fails(text, $"{Days.Said(on)}改正，超过责令改正期限（至{Days.Said(last)}）");

    public static Verdict BeforeInspection(string text, DateOnly on) => Holds(text, $"{Days.Said(on)}改正，早于检查之日");

    public static Verdict NotOnTheSpot(string text, DateOnly on) => Fails(text, $"{Days.Said(on)}改正，不是当场改正");

    public static Verdict AfterInspection(string text, DateOnly on, DateOnly seen) =>
        Fails(text, $"{Days.Said(on)}改正，晚于检查之日（{Days.Said(seen)}）");

    public static Verdict SpotNotKnown(string text, string lacks) => Verdict.Unknown(lacks, $"“{text}”尚未查明：是否当场改正不明");

    public static Verdict OrderNotKnown(string text) => Verdict.Unknown("order", $"“{text}”尚未查明：何时责令改正不明");

    public static Verdict BeforeOrder(string text, DateOnly on, DateOnly issued) =>
        Holds(text, $"{Days.Said(on)}改正，早于责令改正之日（{Days.Said(issued)}）");

    public static Verdict NotBeforeOrder(string text, DateOnly on, DateOnly issued) =>
        Fails(text, $"{Days.Said(on)}改正，不早于责令改正之日（{Days.Said(issued)}）");

    // Corrected late, only a finding can say that it was timely.
    public static Verdict TimelyNotFound(Verdict late) => Verdict.Unknown("timely", $"“及时改正”尚未认定：{late.Sentence}");

    private static Verdict Holds(string text, string how) => Verdict.Of(true, $"“{text}”成立：{how}");

    private static Verdict Fails(string text, string how) => Verdict.Of(false, $"“{text}”不成立：{how}");
}
