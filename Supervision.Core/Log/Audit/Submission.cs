namespace Supervision.Core.Log.Audit;

/// <summary>已办理的提交: a form that was sent and led to an act, written in the same transaction. Sent again it finds itself here.</summary>
public sealed class Submission
{
    private Submission()
    {
    }

    /// <summary>Digest of the form as it was sent: its one-use token, who sent it where, and what was filled in.</summary>
    public required string Id { get; init; }

    /// <summary>Which of several requests with the same form it was that acted.</summary>
    public required Guid Request { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What the page said had been done, sealed; null until it has been said.</summary>
    public string? Said { get; private set; }

    public static Submission Of(string id, Guid request, DateTimeOffset at) => new() { Id = id, Request = request, At = at };
}
