using Supervision.Core.Disclosures;
using Supervision.Core.Primitives;
using Supervision.Publisher.Channels;

namespace Supervision.Publisher.Hosting;

/// <summary>The tables of the publisher, looked at before it opens any database.</summary>
internal static class PublisherTables
{
    /// <summary>Everything that is wrong, so that it can be mended at once; null when all tables can be read.</summary>
    public static Problem? WhyNot(string rules)
    {
        List<Problem> faults = [.. ChannelForms.Faults(rules)];

        if (!ChannelTable.In(rules).Succeeded(out _, out var problem))
        {
            faults.Insert(0, problem);
        }

        return faults.Count == 0 ? null : new Problem("publisher.rules-broken", ProblemKind.Invalid,
            $"rules/ 中有{faults.Count}个文件不能使用，没有开始报送。请逐一改正后再启动：\n{string.Join('\n', faults.Select(fault => fault.Message))}");
    }
}
