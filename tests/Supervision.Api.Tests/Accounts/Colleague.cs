using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Tests.Accounts;

/// <summary>Somebody with an account. Every code is asked for once: the telephone's clock goes on by itself between two.</summary>
internal sealed class Colleague(AccountId account, string name, string loginName, string password, byte[] secret)
{
    private const int Step = 30;

    private long _last;

    public AccountId Account => account;

    public string Name => name;

    public string LoginName => loginName;

    public string Password => password;

    /// <summary>A code that was not shown before and is taken now; waits for the next one where it has to.</summary>
    public async Task<string> CodeAsync()
    {
        var earliest = Now() - 1;
        var step = Math.Max(earliest, _last + 1);

        while (step > Now() + 1 || DateTimeOffset.UtcNow.ToUnixTimeSeconds() % Step > Step - 3)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            step = Math.Max(Now() - 1, _last + 1);
        }

        _last = step;
        return Code();
    }

    /// <summary>The code that was shown last, once more.</summary>
    public string Code() => OneTimeCode.At(secret, DateTimeOffset.FromUnixTimeSeconds(_last * Step));

    private static long Now() => DateTimeOffset.UtcNow.ToUnixTimeSeconds() / Step;
}
