using System.Globalization;
using System.Net;
using System.Text;
using Supervision.Core.Log.Notes;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>Asks a witness for its cosignature, as C2SP tlog-witness says: it gives one only for a log that continues what it saw before.</summary>
internal sealed class WitnessClient(LogTree tree)
{
    private const string SizeType = "text/x.tlog.size";
    private const int Tries = 3;

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(20) };

    /// <param name="known">The size at which it cosigned last, as far as we know.</param>
    /// <returns>Its cosignature, one line under the note.</returns>
    public async Task<Result<NoteSignature>> CosignAsync(CheckpointHolder witness, LogCheckpoint checkpoint, long known, CancellationToken cancel)
    {
        try
        {
            return await AskAsync(witness, checkpoint, known, cancel);
        }
        catch (Exception failed) when (failed is HttpRequestException || (failed is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            return HolderProblems.NotReached(witness.Name, failed.Message);
        }
    }

    private async Task<Result<NoteSignature>> AskAsync(CheckpointHolder witness, LogCheckpoint checkpoint, long known, CancellationToken cancel)
    {
        var old = Math.Min(known, checkpoint.Size);

        for (var attempt = 0; attempt < Tries; attempt++)
        {
            using var content = new StringContent(await BodyAsync(old, checkpoint, cancel), Encoding.UTF8);
            using var answer = await Http.PostAsync(new Uri($"{witness.Place}/add-checkpoint"), content, cancel);
            var text = await answer.Content.ReadAsStringAsync(cancel);

            switch (answer.StatusCode)
            {
                case HttpStatusCode.OK:
                    return Cosignature(witness, checkpoint, text);
                case HttpStatusCode.Conflict when SizeIn(answer, text) is { } theirs && theirs != old:
                    if (theirs > checkpoint.Size)
                    {
                        return HolderProblems.Behind(witness.Name, theirs, checkpoint.Size);
                    }

                    old = theirs;
                    continue;
                case HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity:
                    return HolderProblems.Contradicts(witness.Name, old);
                default:
                    return HolderProblems.Refused(witness.Name, (int)answer.StatusCode);
            }
        }

        return HolderProblems.Refused(witness.Name, (int)HttpStatusCode.Conflict);
    }

    // The size at which the witness stands, where it answers with that.
    private static long? SizeIn(HttpResponseMessage answer, string text)
    {
        if (answer.Content.Headers.ContentType?.MediaType != SizeType)
        {
            return null;
        }

        return long.TryParse(text.TrimEnd('\n'), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null;
    }

    private async Task<string> BodyAsync(long old, LogCheckpoint checkpoint, CancellationToken cancel)
    {
        var body = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"old {old}\n"));

        foreach (var hash in await tree.ConsistencyAsync(old, checkpoint.Size, cancel))
        {
            body.Append(hash.ToBase64()).Append('\n');
        }

        return body.Append('\n').Append(checkpoint.Note).ToString();
    }

    private static Result<NoteSignature> Cosignature(CheckpointHolder witness, LogCheckpoint checkpoint, string lines)
    {
        if (!SignedNote.Parse(checkpoint.Note).Succeeded(out var note, out var problem))
        {
            return problem;
        }

        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (NoteSignature.Parse(line) is { } signature && witness.Key!.CosignedAt(note.Text, signature) is not null)
            {
                return signature;
            }
        }

        return HolderProblems.BadCosignature(witness.Name);
    }
}
