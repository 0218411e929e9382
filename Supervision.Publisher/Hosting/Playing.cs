using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Publisher.Receiver;

namespace Supervision.Publisher.Hosting;

/// <summary>Runs the sample receiver, and refuses to do so where the data are real.</summary>
internal static class Playing
{
    private const string Demonstration = "demo";

    public static async Task<Result<string>> PlayAsync(IServiceProvider services, string database, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var departments = scope.ServiceProvider.GetRequiredService<SupervisionDb>().Set<Department>();

        if (!database.EndsWith(Demonstration, StringComparison.Ordinal) || await departments.AnyAsync(d => !d.IsSample, cancel))
        {
            return new Problem("receiver.real-data", ProblemKind.Forbidden,
                $"数据库“{database}”不是演示数据库。样例接收方只用于演示和测试，不能给真实的推送作回执。");
        }

        var rounds = await scope.ServiceProvider.GetRequiredService<SampleReceiver>().PlayAsync(cancel);

        return string.Join('\n', rounds
            .SelectMany(round => round.Refusals.Select(words => $"    退回：{words}").Prepend(
                $"  {round.Site}：接收{round.Taken}条，退回{round.Refusals.Count}条"))
            .Prepend("样例接收方（仅用于演示和测试，不是真实网站）"));
    }
}
