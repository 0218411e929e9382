using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Supervision.Api.Accounts.Passkeys;

/// <summary>
/// Between the question to the device and its answer the browser keeps the question: sealed, for five minutes, for one purpose and for one answer.
/// Many devices do not count their answers, so the program itself remembers which questions were answered; those asked before it started are void.
/// </summary>
public sealed class PasskeyState(IDataProtectionProvider protection, TimeProvider clock)
{
    private const char Between = '\n';
    private const int Parts = 4;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("Supervision.Accounts.Passkeys").ToTimeLimitedDataProtector();
    private readonly string _sinceStart = Credentials.NewToken();
    private readonly ConcurrentDictionary<string, long> _answered = new(StringComparer.Ordinal);

    /// <param name="of">What for, and who may answer.</param>
    public string Seal(string? state, string of) =>
        _seal.Protect(string.Join(Between, _sinceStart, Credentials.NewToken(), of, state), Lifetime);

    /// <summary>Null when it is none of ours, too old, for something else, or was answered before.</summary>
    public string? Take(string? sealedState, string of)
    {
        if (Read(sealedState) is not [var start, var question, var purpose, var state] || start != _sinceStart || purpose != of)
        {
            return null;
        }

        Forget();
        return _answered.TryAdd(question, clock.GetTimestamp()) ? state : null;
    }

    private string[] Read(string? sealedState)
    {
        try
        {
            return _seal.Unprotect(sealedState ?? "").Split(Between, Parts);
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    // What is too old to be opened need not be remembered.
    private void Forget()
    {
        foreach (var (question, at) in _answered)
        {
            if (clock.GetElapsedTime(at) > Lifetime + Lifetime)
            {
                _answered.TryRemove(question, out _);
            }
        }
    }
}
