using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts;

/// <summary>Why something is done to an account: a few words, never none.</summary>
internal static class AccountReasons
{
    private const int Shortest = 4;

    public static Result<string> Read(string? text)
    {
        var reason = (text ?? "").Trim();
        var fits = reason.Length is >= Shortest and <= RoleGrant.ReasonMaxLength && StorableText.Is(reason);
        return fits ? reason : AccountProblems.ReasonMissing();
    }
}
