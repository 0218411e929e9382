namespace Supervision.Api.Registers;

/// <summary>Rows that speak of one thing are taken together or given back together.</summary>
internal static class RowGroups
{
    public static void RefuseDifferent(RowCells row, RowCells first, IEnumerable<string> headers)
    {
        foreach (var header in headers.Where(header => row.Of(header) != first.Of(header)))
        {
            row.Wrong(header, $"与第{first.Line}行相同的“{first.Of(header)}”");
        }
    }

    public static void RefuseTogether(IEnumerable<IReadOnlyList<RowCells>> groups, string whose)
    {
        foreach (var group in groups)
        {
            if (group.FirstOrDefault(row => !row.IsGood) is not { } bad)
            {
                continue;
            }

            foreach (var row in group.Where(row => row.IsGood))
            {
                row.Wrongs.Add($"{whose}的第{bad.Line}行有错，一并退回");
            }
        }
    }
}
