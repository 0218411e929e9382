using Supervision.Core.Accounts;
using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>登录: the signed-in session of a request or a command: who acts, and when he last showed who he is.</summary>
/// <param name="Token">What the database is told, so that it sees who asks.</param>
public sealed record OfficeSession(
    Actor Actor, AccountId? AccountId, RoleGrantId? Grant, SessionId SessionId, SignInWay Way, DateTimeOffset SignedInAt, DateTimeOffset ConfirmedAt, string Token)
{
    /// <summary>授权代理, in which a deputy is at work.</summary>
    public DeputationId? Deputation { get; init; }

    /// <summary>Whether the second factor was shown no longer ago than this. In a demonstration people are only named, and nothing can be shown twice.</summary>
    public bool IsConfirmedAt(DateTimeOffset at, TimeSpan within) => Way is SignInWay.Sample || (ConfirmedAt <= at && at - ConfirmedAt <= within);

    public static OfficeSession Of(SignedInSession session, string token) =>
        new(session.Actor, session.Account, session.Grant, session.Id, session.Way, session.OpenedAt, session.ConfirmedAt, token)
        {
            Deputation = session.Deputation,
        };
}
