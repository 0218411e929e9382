using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Plans;

/// <summary>Whether a task may carry a number: it stands in hashed texts, file names and addresses.</summary>
public sealed partial class TaskNumbers(SupervisionDb db)
{
    public async Task<Result<Done>> CheckAsync(string number, CancellationToken cancel)
    {
        if (!Form().IsMatch(number))
        {
            return PlanProblems.TaskNumberForm(number);
        }

        if (await db.Tasks.AnyAsync(task => task.Number == number, cancel))
        {
            return PlanProblems.TaskNumberTaken(number);
        }

        return default(Done);
    }

    [GeneratedRegex(@"^[0-9A-Za-z-]{1,40}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
