using Microsoft.EntityFrameworkCore;
using Supervision.Api.Log;
using Supervision.Core.Log.Keys;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.Api.Tests.Log;

public sealed class RotateKeyTests : IAsyncLifetime
{
    private LogBook _log = null!;
    private VerifierKey _old = null!;

    public async ValueTask InitializeAsync()
    {
        _log = await LogBook.OpenAsync();
        await _log.WriteAsync(5);
        _old = LogBook.Ok(_log.Keys.Open()).Verifier;
    }

    public ValueTask DisposeAsync() => _log.DisposeAsync();

    [Fact]
    public async Task Both_keys_sign_until_the_old_one_is_retired_and_the_whole_log_stays_verified()
    {
        var change = LogBook.Ok(await RotateAsync());
        await _log.WriteAsync(1);
        var both = await LatestAsync();
        Assert.Equal("log.still-two-keys", LogBook.Refusal(await RotateAsync()).Code);
        Assert.Equal(_old, LogBook.Ok(_log.Keys.Retire()));
        await _log.WriteAsync(1);
        var alone = await LatestAsync();

        Assert.Equal((_old, LogBook.Ok(_log.Keys.Open()).Verifier), (change.Old, change.New));
        Assert.True(Signed(both, change.Old) && Signed(both, change.New));
        Assert.True(!Signed(alone, change.Old) && Signed(alone, change.New));
        Assert.Equal((8, 8), LogBook.Ok(await _log.VerifyAsync(both)) is var counts ? (counts.Log, counts.Signed) : default);
        Assert.Equal("log.nothing-to-retire", LogBook.Refusal(_log.Keys.Retire()).Code);
    }

    [Fact]
    public async Task Who_knows_one_key_follows_the_log_to_every_other()
    {
        var first = LogBook.Ok(await RotateAsync());
        LogBook.Ok(_log.Keys.Retire());
        var second = LogBook.Ok(await RotateAsync());
        await using var db = _log.NewContext();
        var notes = await Collaborators.Of<KeyChanges>(db).ReadAsync(default);

        Assert.Equal([_old, first.New, second.New], KeyChange.Follow(_old, notes));
        Assert.Equal([second.New, first.New, _old], KeyChange.Follow(second.New, notes));
        Assert.Equal([_old], KeyChange.Follow(_old, [notes[0].Replace("key-change", "key-chance", StringComparison.Ordinal), notes[1]]));
        var stranger = LogBook.Ok(SigningKey.Of(_old.Name, new byte[32]));
        Assert.Equal([_old], KeyChange.Follow(_old, [KeyChange.Sign(stranger, stranger)]));
    }

    [Fact]
    public async Task The_change_stands_in_the_log_under_a_checkpoint_of_the_old_key_and_an_interrupted_one_goes_on()
    {
        var current = LogBook.Ok(_log.Keys.Open());
        var next = LogBook.Ok(_log.Keys.OpenNext(current));
        await using (var db = _log.NewContext())
        {
            LogBook.Ok(await new Transactions(db).RunAsync<LogEntry>(async ledger =>
                await ledger.LogAsync(new KeyChangedRecord(KeyChange.Sign(current, next)), "透明日志", LogBook.Noon, default), default));
        }

        var change = LogBook.Ok(await RotateAsync());

        Assert.Equal(next.Verifier, change.New);
        await using var read = _log.NewContext();
        var entry = await read.LogEntries.SingleAsync(entry => entry.Kind == LogKind.KeyChanged);
        var covering = await read.LogCheckpoints.OrderBy(checkpoint => checkpoint.Size).FirstAsync(checkpoint => checkpoint.Size > entry.Index);
        Assert.True(Signed(covering.Note, _old));
    }

    [Fact]
    public async Task A_checkpoint_signed_by_a_key_that_was_never_named_is_refused()
    {
        LogBook.Ok(await RotateAsync());
        var file = Directory.GetFiles(Path.Combine(_log.Settings.KeysFolder, "log"), "*.keys.former").Single();
        await File.WriteAllTextAsync(file, "");

        Assert.False((await _log.VerifyAsync()).Succeeded(out _, out _));
    }

    private async Task<Result<KeyChange>> RotateAsync()
    {
        await using var db = _log.NewContext();
        return await Collaborators.Of<RotateKey>(db, _log.Keys, _log.Integrate, _log.Clock).ExecuteAsync(Flow.SmallCity.SystemAdministrator, default);
    }

    private async Task<string> LatestAsync()
    {
        await using var db = _log.NewContext();
        return (await db.LogCheckpoints.OrderByDescending(checkpoint => checkpoint.Size).FirstAsync()).Note;
    }

    private static bool Signed(string note, VerifierKey key) => Checkpoint.Open(note, key).Succeeded(out _, out _);
}
