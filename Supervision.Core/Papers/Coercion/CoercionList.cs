using Supervision.Core.Papers.Blocks;

namespace Supervision.Core.Papers.Coercion;

/// <summary>财物清单 of a seizure: made in two copies on the spot; nothing where nothing was taken.</summary>
internal static class CoercionList
{
    private static readonly TableColumn[] Columns = [new("序号", 1), new("名称", 4), new("数量", 2), new("状况", 4)];

    public static IEnumerable<Block> Of(CoercionFacts facts)
    {
        if (facts.Things.Count == 0)
        {
            yield break;
        }

        yield return new Heading(1, "清单");
        yield return new Paragraph("本清单一式二份，由当事人和本机关分别保存。");
        yield return new Table(Columns, facts.Things);
    }
}
