using System.Text.Json;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;

namespace Supervision.Api.Demo;

/// <summary>演示脚本: what happens when, read from <c>samples/demo/script.json</c>.</summary>
internal sealed record DemoScript
{
    public required ulong CitySeed { get; init; }

    /// <summary>The lead department.</summary>
    public required string Lead { get; init; }

    public required string PlanNumber { get; init; }

    public required string PlanTitle { get; init; }

    public required string SuperiorFiling { get; init; }

    public required string JusticeFiling { get; init; }

    public required IReadOnlyList<PlannedTask> Tasks { get; init; }

    /// <summary>Line and text of the amendment.</summary>
    public required string AmendmentReason { get; init; }

    public required DateOnly AmendedTo { get; init; }

    public required DemoTemporary Temporary { get; init; }

    /// <summary>Who draws: the office and two bodies from outside.</summary>
    public required IReadOnlyList<InvitedParty> Parties { get; init; }

    public required DemoDraw TemporaryDraw { get; init; }

    /// <summary>Of the joint task.</summary>
    public required DemoDraw Draw { get; init; }

    public required IReadOnlyList<DemoCase> Cases { get; init; }

    /// <summary>What an officer notes on entries that a site turned back.</summary>
    public required string MendNote { get; init; }

    public static string ResultsFile(string root) => Path.Combine(root, "samples", "demo", "results.csv");

    public static DemoScript Read(string root) =>
        JsonSerializer.Deserialize<DemoScript>(File.ReadAllText(Path.Combine(root, "samples", "demo", "script.json")), Jsonb.Options)!;
}

/// <summary>A task outside the plan and the ground for it.</summary>
internal sealed record DemoTemporary(TemporaryGround Ground, string Document, PlannedTask Task);

/// <summary>When and with what the targets of a task are drawn.</summary>
internal sealed record DemoDraw(string Task, DateOnly Day, DateTimeOffset RevealBy, IReadOnlyList<PublicSource> Sources);

/// <summary>One case of the script: found at the check with that number in the order of tickets.</summary>
/// <param name="File">Case file under <c>samples/demo/cases</c>.</param>
/// <param name="Proofs">What shows each condition that an officer found, by the words of the list; empty where nothing is exempted.</param>
internal sealed record DemoCase(
    int Check, string File, string Department, string Provision, string Basis, IReadOnlyList<string> Demands, DateOnly? CorrectBy,
    IReadOnlyList<string> Evidence, IReadOnlyDictionary<string, IReadOnlyList<string>> Proofs, IReadOnlyList<string> Education, string Said, bool ClausesConfirmed)
{
    /// <summary>Whether what the party said is followed, and why; null where it said nothing.</summary>
    public string? Answer { get; init; }

    /// <summary>裁量理由.</summary>
    public string? Discretion { get; init; }

    /// <summary>Who stands for the party; null where no decision names anybody.</summary>
    public string? Representative { get; init; }

    /// <summary>身份证件号码 of an operator, made up.</summary>
    public string? Identity { get; init; }
}
