using Supervision.Rules.Language;
using Supervision.Rules.Schemes;

namespace Supervision.Rules.CreditCases;

// The names that stand in the forms of every kind of case.
internal static class CaseKeys
{
    public static readonly Key[] Always =
    [
        new("case", Shape.Text, "案例名称"), new("refused", Shape.Text, "预期以这个代码拒绝"), new("expect", Shape.MapOf(Shape.OneOrList(Shape.Text)), "预期"),
    ];

    public static readonly Key Subject = Key.Must("subject", SubjectForms.Subject, "主体");

    public static readonly Key AsOf = Key.Must("asOf", Shape.Date, "哪一日");

    public static Key Kind(string kind) => Key.Must("kind", Shape.Fixed(kind), "种类");

    public static DateOnly? Day(this RuleNode node, string key) => node.Given(key)?.Date;

    public static bool? Flag(this RuleNode node, string key) => node.Given(key)?.YesNo;
}
