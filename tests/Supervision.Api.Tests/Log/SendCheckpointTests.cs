using Supervision.Api.Log;
using Supervision.Core.Log.Keys;
using Supervision.Core.Log.Notes;
using Supervision.Core.Persistence;
using Supervision.Testing;

namespace Supervision.Api.Tests.Log;

public sealed class SendCheckpointTests : IAsyncLifetime
{
    private LogBook _log = null!;
    private TestWitness _witness = null!;

    public async ValueTask InitializeAsync()
    {
        _log = await LogBook.OpenAsync();
        await _log.WriteAsync(5);
        _witness = new(LogBook.Ok(_log.Keys.Open()).Verifier);
        await File.WriteAllTextAsync(_log.Keys.HoldersFile, $"# 司法局\nwitness 司法局 {_witness.Address} {_witness.Key}\n");
    }

    public async ValueTask DisposeAsync()
    {
        await _witness.DisposeAsync();
        await _log.DisposeAsync();
    }

    [Fact]
    public async Task A_witness_cosigns_the_log_as_it_grows_and_the_cosignature_is_served_under_the_checkpoint()
    {
        var first = await SendAsync();
        await _log.WriteAsync(300);
        var second = await SendAsync();

        Assert.Equal((5, 305), (first.Size, second.Size));
        var served = await ServedAsync();
        var note = LogBook.Ok(SignedNote.Parse(served));
        Assert.Equal(2, note.Signatures.Count);
        Assert.True(note.IsSignedBy(LogBook.Ok(_log.Keys.Open()).Verifier));
        Assert.NotNull(LogBook.Ok(WitnessKey.Parse(_witness.Key)).CosignedAt(note.Text, note.Signatures[1]));
        await _log.WriteAsync(1);
        Assert.Single(LogBook.Ok(SignedNote.Parse(await ServedAsync())).Signatures);
    }

    [Fact]
    public async Task Sent_again_nothing_changes_and_a_forgotten_state_is_asked_of_the_witness()
    {
        await SendAsync();
        await SendAsync();
        File.Delete(_log.Keys.HolderStatesFile);

        var state = await SendAsync();

        Assert.Equal((5, 3, null), (state.Size, _witness.Cosigned, state.Failure));
    }

    [Fact]
    public async Task A_log_written_anew_behind_our_own_checks_is_not_cosigned()
    {
        await SendAsync();
        await ForgetAsync();
        await _log.WriteAsync(8, "另一段历史");

        var state = await SendAsync();

        Assert.Contains("日志被改写过", state.Failure, StringComparison.Ordinal);
        Assert.Equal((5, 1), (state.Size, _witness.Cosigned));
    }

    [Fact]
    public async Task A_shortened_log_is_told_from_what_the_witness_has_seen()
    {
        await SendAsync();
        await ForgetAsync();
        await _log.WriteAsync(3);
        File.Delete(_log.Keys.HolderStatesFile);

        Assert.Contains("日志被截短过", (await SendAsync()).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_did_not_arrive_is_sent_again_after_a_growing_pause()
    {
        _witness.Down = true;
        await SendAsync(onlyDue: true);
        _log.Clock.Set(LogBook.Noon.AddSeconds(59));
        Assert.Equal(1, (await SendAsync(onlyDue: true)).Failures);
        _log.Clock.Set(LogBook.Noon.AddSeconds(61));
        var failed = await SendAsync(onlyDue: true);
        Assert.Equal(2, failed.Failures);
        Assert.Contains("HTTP 503", failed.Failure, StringComparison.Ordinal);

        _witness.Down = false;
        _log.Clock.Set(LogBook.Noon.AddMinutes(4));
        var sent = await SendAsync(onlyDue: true);

        Assert.Equal((5, 0, null), (sent.Size, sent.Failures, sent.Failure));
        await _log.WriteAsync(1);
        Assert.Equal(5, (await SendAsync(onlyDue: true)).Size);
        _log.Clock.Set(LogBook.Noon.AddDays(1));
        Assert.Equal(6, (await SendAsync(onlyDue: true)).Size);
    }

    [Fact]
    public async Task A_cosignature_of_another_key_is_not_taken()
    {
        await using var other = new TestWitness(LogBook.Ok(_log.Keys.Open()).Verifier);
        var key = _witness.Key.Split('+', 3);
        var strange = LogBook.Ok(SigningKey.Of("x", new byte[32])).Verifier.ToString().Split('+', 3)[2];
        var bytes = Convert.FromBase64String(strange)[1..];
        await File.WriteAllTextAsync(_log.Keys.HoldersFile,
            $"witness 司法局 {other.Address} {key[0]}+{WitnessKey.IdOf(key[0], bytes):x8}+{Convert.ToBase64String([WitnessKey.CosignatureType, .. bytes])}\n");

        Assert.Contains("联署无效", (await SendAsync()).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_gets_a_file_for_each_size_that_log_verify_accepts()
    {
        var folder = Directory.CreateTempSubdirectory("holder").FullName;
        await File.WriteAllTextAsync(_log.Keys.HoldersFile, $"folder 档案馆 {folder}\n");
        await SendAsync();
        await SendAsync();
        await _log.WriteAsync(2);
        await SendAsync();

        var kept = Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();

        Assert.Equal(2, kept.Length);
        Assert.Equal(7, LogBook.Ok(await _log.VerifyAsync(kept)).Log);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("folder 档案馆")]
    [InlineData("witness 司法局 ftp://example x+00000000+x")]
    [InlineData("folder 档案馆 /a\nfolder 档案馆 /b")]
    public async Task A_line_that_is_not_understood_is_named(string text)
    {
        await File.WriteAllTextAsync(_log.Keys.HoldersFile, text);
        await using var db = _log.NewContext();
        var send = Sender(db);

        Assert.Equal("holder.bad-line", LogBook.Refusal(await send.ExecuteAsync(onlyDue: false, default)).Code);
    }

    private async Task<HolderState> SendAsync(bool onlyDue = false)
    {
        await using var db = _log.NewContext();
        var send = Sender(db);
        return Assert.Single(LogBook.Ok(await send.ExecuteAsync(onlyDue, default)));
    }

    private SendCheckpoint Sender(SupervisionDb db) => new(new(db, new(db)), new(db), _log.Keys, _log.Clock);

    private async Task<string> ServedAsync()
    {
        await using var db = _log.NewContext();
        var checkpoint = (await Collaborators.Of<LogFiles>(db).ReadAsync(default))!;
        return checkpoint.Note + _log.Keys.CosignaturesOf(checkpoint);
    }

    // As somebody would who controls the machine as well: the checkpoint kept beside the key is gone too.
    private async Task ForgetAsync()
    {
        await _log.TamperAsync("delete from log_checkpoints; delete from log_tiles; delete from log_entries");
        File.Delete(_log.KeptFile);
    }
}
