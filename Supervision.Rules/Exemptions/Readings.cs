using Supervision.Core.Exemptions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Exemptions;

// 掌握口径: how the law and the lists are read where they leave room. An office can choose otherwise in the file.
internal sealed class Readings
{
    private readonly Dictionary<string, (Outcome Outcome, string Root)> _kinds;

    private Readings(Dictionary<string, (Outcome, string)> kinds) => _kinds = kinds;

    public required IReadOnlyList<string> UndecidedVerification { get; init; }

    public required IReadOnlyList<string> SeriousDishonestyLists { get; init; }

    public IEnumerable<string> Kinds => [.. _kinds.Keys, "不予行政强制"];

    public static Readings Read(RuleNode root)
    {
        var codes = Enum.GetValues<Outcome>().ToDictionary(outcome => outcome.Code());
        var readings = new Readings(root.Need("kinds").Items.ToDictionary(
            kind => kind.Need("kind").Text, kind => (kind.Need("outcome").OneOf(codes), kind.Need("root").Text)))
        {
            UndecidedVerification = root.Need("undecided_verification").Texts,
            SeriousDishonestyLists = root.Need("serious_dishonesty_lists").Texts,
        };
        root.Close();
        return readings;
    }

    public bool Knows(string kind) => Kinds.Contains(kind);

    // A list that binds itself does so whatever its legal root leaves open.
    public (Outcome Outcome, string Root) Of(ListItem item)
    {
        var (outcome, root) = _kinds[item.Kind];
        return outcome is Outcome.MayNotPunish && item.List.Effect == Outcome.ShallNotPunish.Code()
            ? (Outcome.ShallNotPunish, item.List.LegalRoot ?? root)
            : (outcome, root);
    }
}
