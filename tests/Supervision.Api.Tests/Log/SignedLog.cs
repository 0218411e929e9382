namespace Supervision.Api.Tests.Log;

/// <summary>A log of 303 entries under 13 checkpoints, put back for every test as it was.</summary>
public sealed class SignedLog : IAsyncLifetime
{
    private static readonly string[] Tables = ["log_entries", "log_checkpoints", "log_tiles", "audit_entries"];

    private string _kept = "";

    internal LogBook Book { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Book = await LogBook.OpenAsync();

        for (var i = 0; i < 10; i++)
        {
            await Book.WriteAsync(30);
        }

        for (var i = 0; i < 3; i++)
        {
            await Book.WriteAsync(1);
        }

        await Book.TamperAsync(string.Join(';', Tables.Select(table => $"create table copy_of_{table} as table {table}")));
        _kept = await File.ReadAllTextAsync(Book.KeptFile);
    }

    public async Task RestoreAsync()
    {
        await Book.TamperAsync(string.Join(';', Tables.Select(table => $"delete from {table}; insert into {table} table copy_of_{table}")));
        await File.WriteAllTextAsync(Book.KeptFile, _kept);
    }

    public ValueTask DisposeAsync() => Book.DisposeAsync();
}
