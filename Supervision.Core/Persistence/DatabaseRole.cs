using System.Diagnostics;

namespace Supervision.Core.Persistence;

/// <summary>As whom a process works in the database. None of these owns anything there, so none can take a guard away.</summary>
public enum DatabaseRole { Program, Publisher, Supervisor, Gate, Public }

internal static class DatabaseRoleNames
{
    public const string Program = "supervision_app";
    public const string Publisher = "supervision_publisher";

    /// <summary>执法监督: by which a supervisor's pages are read. It writes nothing but what he has read, what was refused him, and the rules of the day where he is the first to need them.</summary>
    public const string Supervisor = "supervision_supervisor";

    /// <summary>By which processes sign in; it opens and closes their sessions and can do nothing else.</summary>
    public const string Gate = "supervision_gate";

    /// <summary>公众: by which public pages read what is for everybody; it writes nothing and knows of nothing else.</summary>
    public const string Public = "supervision_public";

    public static string Named(this DatabaseRole role) => role switch
    {
        DatabaseRole.Program => Program,
        DatabaseRole.Publisher => Publisher,
        DatabaseRole.Supervisor => Supervisor,
        DatabaseRole.Gate => Gate,
        DatabaseRole.Public => Public,
        _ => throw new UnreachableException(),
    };
}
