using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>
/// 跨部门查询: the one door through which an act of one department reads of others what the law wants known across the city, each need by its name.
/// What is read is answered, never shown: counts, people who must stay away, who has part in a task.
/// </summary>
public sealed class AcrossDepartments(SupervisionDb db, CurrentSession current)
{
    public async Task<T> ReadAsync<T>(AcrossNeed need, Func<Task<T>> read, CancellationToken cancel)
    {
        if (!Enum.IsDefined(need))
        {
            throw new ArgumentOutOfRangeException(nameof(need), need, null);
        }

        if (db.Database.CurrentTransaction is null || current.IsProgram)
        {
            return await current.AsProgramAsync(read);
        }

        return await InTransactionAsync(read, cancel);
    }

    /// <summary>The same for what an act writes in the name of another department; it is written before the act goes on.</summary>
    public Task<Result<T>> WriteAsync<T>(AcrossNeed need, Func<Task<Result<T>>> write, CancellationToken cancel) where T : notnull
    {
        return ReadAsync(need, WriteNowAsync, cancel);

        async Task<Result<T>> WriteNowAsync()
        {
            var written = await write();

            if (written.Succeeded(out _, out _))
            {
                await db.SaveChangesAsync(cancel);
            }

            return written;
        }
    }

    // The act goes on under the session of whoever acts; one that the database gave up does not go on.
    private async Task<T> InTransactionAsync<T>(Func<Task<T>> read, CancellationToken cancel)
    {
        var own = current.Token;
        await TellAsync(current.ProgramToken, cancel);

        try
        {
            var found = await current.AsProgramAsync(read);
            await TellAsync(own, cancel);
            return found;
        }
        catch (Exception exception) when (exception.GetBaseException() is not NpgsqlException)
        {
            await TellAsync(own, cancel);
            throw;
        }
    }

    private Task<int> TellAsync(string token, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"select set_config('sv.session', {token}, true)", cancel);
}
