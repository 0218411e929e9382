using System.Diagnostics;

namespace Supervision.Core.Persistence;

/// <summary>As whom a process works in the database. None of these owns anything there, so none can take a guard away.</summary>
public enum DatabaseRole { Program, Publisher }

internal static class DatabaseRoleNames
{
    public const string Program = "supervision_app";
    public const string Publisher = "supervision_publisher";

    public static string Named(this DatabaseRole role) => role switch
    {
        DatabaseRole.Program => Program,
        DatabaseRole.Publisher => Publisher,
        _ => throw new UnreachableException(),
    };
}
