namespace Supervision.Api.Access;

/// <summary>
/// 本次登录: whose session the request or the command at hand is. It follows the work into scopes of its own, as an import opens them, and is
/// gone with the request.
/// </summary>
public sealed class CurrentSession
{
    private readonly AsyncLocal<Place?> _at = new();

    /// <summary>Null where nobody has signed in: on public pages, in work of the program itself, in a demonstration on the command line.</summary>
    public OfficeSession? Session => _at.Value?.Session;

    /// <summary>From which address, or the command line; empty where that is not known.</summary>
    public string Address => _at.Value?.Address ?? "";

    /// <summary>For everything that follows in the same request or command.</summary>
    public void Begin(OfficeSession session, string address) => _at.Value = new(session, address);

    private sealed record Place(OfficeSession Session, string Address);
}
