using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Audit;
using Supervision.Core.Persistence;

namespace Supervision.Api.Submissions;

/// <summary>已办理: finds out whether a form that was sent has led to an act already, and what was said of it then.</summary>
public sealed class ActedForms(SupervisionDb db, PendingSubmission pending, IDataProtectionProvider protection, TimeProvider clock)
{
    // A moment between the act and the word of it; a double click falls just there.
    private const int Looks = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly IDataProtector _seal = protection.CreateProtector("Supervision.Submissions");

    /// <summary>From now on an act of this request carries the form with it.</summary>
    public void Begin(string id) => pending.Begin(Submission.Of(id, Guid.CreateVersion7(clock.GetUtcNow()), clock.GetUtcNow()));

    /// <summary>What an earlier request with the same form has done; null when there was none.</summary>
    public async Task<DoneBefore?> FindAsync(string id, CancellationToken cancel)
    {
        for (var look = 0; ; look++)
        {
            var found = await db.Submissions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);

            if (found is null || found.Request == pending.Sent?.Request)
            {
                return null;
            }

            if (found.Said is not null || look == Looks || clock.GetUtcNow() - found.At > Looks * Pause)
            {
                return DoneBefore.Read(Unsealed(found.Said));
            }

            await Task.Delay(Pause, cancel);
        }
    }

    /// <summary>Keeps what was said, for whoever sends the same form again. It may name a code, so nobody else reads it.</summary>
    public async Task SayAsync(DoneBefore done, CancellationToken cancel)
    {
        var (sent, sealedText) = (pending.Sent!, _seal.Protect(done.Written()));

        try
        {
            await db.Submissions.Where(one => one.Id == sent.Id && one.Request == sent.Request)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Said, sealedText), cancel);
        }
        catch (Exception exception) when (DatabaseAway.Is(exception))
        {
            // The act stands; sent again, the form is told so without the words.
        }
    }

    private string? Unsealed(string? said)
    {
        try
        {
            return said is null ? null : _seal.Unprotect(said);
        }
        catch (CryptographicException)
        {
            // Another host said it, with keys of its own.
            return null;
        }
    }
}
