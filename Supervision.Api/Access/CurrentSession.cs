using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>
/// 本次登录: whose session the request or the command at hand is, and under whose token the database is asked. It follows the work into scopes of
/// its own, as an import opens them, and is gone with the request.
/// </summary>
public sealed class CurrentSession
{
    private readonly AsyncLocal<Place?> _at = new();

    /// <summary>Null where nobody has signed in: on public pages, in work of the program itself, in a demonstration on the command line.</summary>
    public OfficeSession? Session => _at.Value?.Session;

    /// <summary>From which address, or the command line; empty where that is not known.</summary>
    public string Address => _at.Value?.Address ?? "";

    /// <summary>What the database is told; empty for nobody.</summary>
    public string Token => _at.Value?.Token ?? ProgramToken;

    /// <summary>Of the program's own session; empty where every connection brings it along.</summary>
    public string ProgramToken { get; init; } = "";

    /// <summary>Whether nobody has signed in and the program itself asks.</summary>
    public bool IsProgram => _at.Value?.Token is null;

    /// <summary>Whether a public page reads, for everybody; it asks by a login of its own that sees what is public and writes nothing.</summary>
    public bool IsPublic => _at.Value?.IsPublic is true;

    /// <summary>Whether a supervisor looks at a page; it is read by a login of its own that changes nothing.</summary>
    public bool IsOverseer => _at.Value?.IsOverseer is true;

    /// <summary>For everything that follows in the same request or command.</summary>
    public void Begin(OfficeSession session, string address) => _at.Value = new(session, address, session.Token);

    /// <summary>A page of the office is looked at.</summary>
    public void BeginLook(OfficeSession session, string address) =>
        _at.Value = new(session, address, session.Token) { IsOverseer = session.Actor.Role is Role.Supervisor };

    /// <summary>In a demonstration: under the token of whoever is named.</summary>
    public void BeginNamed(string token) => _at.Value = new(null, Address, token);

    /// <summary>A public page is read.</summary>
    public void BeginPublic() => _at.Value = new(null, "", "") { IsPublic = true };

    /// <summary>Nobody asks, until it is known who does: the database shows nothing of any department.</summary>
    public void BeginNobody() => _at.Value = new(null, "", "");

    /// <summary>
    /// What is nobody's act goes under the session of the program and no further: signing in and out, what falls due, the log's own work.
    /// The architecture tests hold the list of who may.
    /// </summary>
    public async Task<T> AsProgramAsync<T>(Func<Task<T>> work)
    {
        // Whoever called finds his own again: what an asynchronous method sets here ends with it.
        if (_at.Value is { } place)
        {
            _at.Value = place with { Token = null, IsPublic = false, IsOverseer = false };
        }

        return await work();
    }

    private sealed record Place(OfficeSession? Session, string Address, string? Token)
    {
        public bool IsPublic { get; init; }

        public bool IsOverseer { get; init; }
    }
}
