using System.Text;
using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Commitments;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Commitments;
using Supervision.Core.Primitives;

namespace Supervision.Api.Pages.Office.Commitments;

public sealed class CommitmentsModel(CommitmentBoard board, DepartmentNames names) : OfficePage<CommitmentBoardView>
{
    protected override async Task<Result<CommitmentBoardView>> ReadAsync(CancellationToken cancel) => await board.ReadAsync(Actor, cancel);

    /// <summary>What was verified, in the columns in which it is handed on.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancel)
    {
        var view = await board.ReadAsync(Actor, cancel);
        var units = await names.ReadAsync(cancel);
        var text = CommitmentCsv.Of(view.Verified.Select(one => CommitmentColumns.Of(one, units[one.Department])));

        // Spreadsheets take a file for UTF-8 only with its mark.
        return File((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv", "承诺信息.csv");
    }
}
