namespace Supervision.Core.Persistence;

/// <summary>Where the office has said its databases are; null where it has said nothing.</summary>
/// <param name="Program">As whom the program works from day to day.</param>
/// <param name="Owner">As whom the tables are made; only <c>db migrate</c> needs it.</param>
/// <param name="Database">Another database of that server than the usual one, as the demonstration uses.</param>
public sealed record DatabaseAddresses(string? Program, string? Owner, string? Database)
{
    /// <summary>By which a process opens its own session (supervision_gate); without it the owner's address is used where it is known.</summary>
    public string? Gate { get; init; }

    /// <summary>By which public pages read (supervision_public); without it they read as the program does.</summary>
    public string? Public { get; init; }

    /// <summary>By which the pages of a supervisor read (supervision_supervisor); without it they read as the program does.</summary>
    public string? Supervisor { get; init; }

    public const string ProgramVariable = "ConnectionStrings__Supervision";
    public const string OwnerVariable = "ConnectionStrings__SupervisionOwner";
    public const string GateVariable = "ConnectionStrings__SupervisionGate";
    public const string PublicVariable = "ConnectionStrings__SupervisionPublic";
    public const string SupervisorVariable = "ConnectionStrings__SupervisionSupervisor";

    public static DatabaseAddresses OfEnvironment() =>
        new(Set(ProgramVariable), Set(OwnerVariable), Set("SUPERVISION_DATABASE"))
        {
            Gate = Set(GateVariable),
            Public = Set(PublicVariable),
            Supervisor = Set(SupervisorVariable),
        };

    private static string? Set(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
