using Supervision.Core.Exemptions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Lists;

// 无过错的特别规定 as it is written, in a list as in a case.
internal static class NoFaultRules
{
    public static NoFaultRule Read(RuleNode node) =>
        new(node.Need("clause").Text, node.Need("effect").Text == "shall", node.Given("keeps")?.Text);
}
