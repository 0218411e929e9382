using System.Text;
using Supervision.Api.Pages.Public.Disclosures;
using Supervision.Core.Commitments;

namespace Supervision.Api.Pages.Office.Commitments;

/// <summary>Commitments as a file: the twenty columns by their names, in their order.</summary>
internal static class CommitmentCsv
{
    public static string Of(IEnumerable<IReadOnlyList<CommitmentColumn>> lines)
    {
        var text = new StringBuilder();

        foreach (var line in lines)
        {
            if (text.Length == 0)
            {
                text.AppendJoin(',', line.Select(column => column.Name)).Append("\r\n");
            }

            text.AppendJoin(',', line.Select(column => ResultCsv.Cell(column.Value))).Append("\r\n");
        }

        return text.ToString();
    }
}
