namespace Supervision.Architecture.Tests;

/// <summary>The plan of the house: one outside thing, one door.</summary>
public static class Walls
{
    // The top-level statements of both hosts are a type of this name.
    private const string TheTwoPrograms = "Program";

    private const string Clock =
        @"System\.DateTime(Offset)?::get_(Now|UtcNow|Today)|System\.TimeProvider::get_System|System\.Guid::CreateVersion7\(0\)"
        + @"|System\.Environment::get_TickCount|System\.Diagnostics\.Stopwatch";

    private const string Chance = @"System\.Random\b|System\.Guid::NewGuid|System\.Security\.Cryptography\.RandomNumberGenerator";

    private const string ReadByRecords = "What stands in the log is written and read by its record types";
    private const string Writing =
        @"Microsoft\.EntityFrameworkCore\.(DbContext::SaveChanges|Infrastructure\.DatabaseFacade::BeginTransaction|RelationalDatabaseFacadeExtensions::BeginTransaction)";

    private static readonly string[] Everywhere = [.. House.Projects, TheTwoPrograms];

    public static IReadOnlyList<Wall> All { get; } =
    [
        new("The database is reached from persistence, use cases and the outbox", @"Microsoft\.EntityFrameworkCore|Npgsql",
            [House.Core, House.Rules, House.Api + ".Pages", House.Publisher + ".Papers", TheTwoPrograms],
            House.Core + ".Persistence"),
        new("YAML is read in the language of the rules", @"YamlDotNet", Everywhere, House.Rules + ".Language"),
        new("CSV of the rules is read among the law tables", @"^CsvHelper\b", [House.Core, House.Rules], House.Core + ".LawTables"),
        new("Serilog is known to the two programs", @"Serilog", Everywhere, TheTwoPrograms),
        new("Core and Rules never log", @"Microsoft\.Extensions\.Logging|System\.Console\b", [House.Core, House.Rules]),
        new("Core and Rules know no web", @"Microsoft\.AspNetCore|System\.Net\.Http", [House.Core, House.Rules]),
        new("Core and Rules ask no clock", Clock, [House.Core, House.Rules]),
        new("Core and Rules take no chance", Chance, [House.Core, House.Rules],
            // The token under which a process works: nothing follows from it.
            House.Core + ".Persistence.Walls.ProgramSession"),
        new("Hosts ask the clock they were given", Clock, [House.Api, House.Publisher, TheTwoPrograms], TheTwoPrograms),
        new("Chance is never a pseudo-random number", @"System\.Random\b", Everywhere),
        new("The public sites are reached from one room, witnesses of the log from another", @"System\.Net\.Http", Everywhere, House.Publisher + ".Channels", House.Api + ".Log.WitnessClient",
            // What is said when the office's identity service is away.
            House.Api + ".Accounts.OpenId"),
        new("NRules decides behind one door", @"^NRules\b", Everywhere, House.Rules + ".Engine.NRules"),
        new("QuestPDF stays in its own build", @"QuestPDF", Everywhere, House.Publisher + ".Papers"),
        new(ReadByRecords, @"Supervision\.Core\.Log\.Records\.LogEntry::(get_Record|Of)\(", Everywhere,
            House.Core + ".Log.Records", House.Core + ".Persistence.Ledger", House.Core + ".Persistence.Mappings.LogEntryMapping", House.Api + ".Log.LogFiles"),
        new("What a scheme says of a subject is read by nothing public", @"Supervision\.(Core\.Credit\.(RatingRun|RatingSnapshot|Snapshot)|Api\.Credit\.|Rules\.Schemes\.)",
            [House.Api + ".Pages.Public", House.Api + ".Disclosures", House.Api + ".Registers", House.Publisher]),
        new("Guidance is read by people: nothing that decides, rates, draws or publishes reads it", @"Supervision\.(Core|Api)\.Guidance\.|Supervision\.Core\.Persistence\.SupervisionDb::get_Guidance",
            [
                House.Rules, House.Publisher, House.Core + ".Credit", House.Core + ".Exemptions", House.Core + ".RuleLists", House.Core + ".Sampling", House.Core + ".Plans",
                House.Core + ".Draws", House.Core + ".Repairs", House.Core + ".Sanctions", House.Core + ".Coercion", House.Core + ".Commitments", House.Core + ".Burden",
                House.Core + ".Checks", House.Core + ".BackChecks", House.Core + ".Cases", House.Core + ".Disclosures", House.Api + ".Credit", House.Api + ".Cases",
                House.Api + ".RuleLists", House.Api + ".Plans", House.Api + ".Draws", House.Api + ".Checks", House.Api + ".BackChecks", House.Api + ".Commitments",
                House.Api + ".Registers", House.Api + ".Disclosures", House.Api + ".Pages.Public",
            ]),
        new("Acts are written through one door", Writing, [House.Core, House.Api, House.Publisher],
            House.Core + ".Persistence.Transactions",
            // Signs what acts have written.
            House.Core + ".Persistence.Sequencer",
            // Reads in one state of the log, and writes nothing.
            House.Api + ".Log.Comparers.VerifyLog",
            // Inside its act: the code before is void in the database before the next one may stand.
            House.Api + ".Draws.OwnLines.IssueOwnLineCode",
            // Inside its act: the database holds a reveal against nonces and values that it already has.
            House.Api + ".Draws.Ceremonies.FinishReveal",
            // Inside its act: the database holds the entry against a statement that it already has.
            House.Api + ".Log.ConfirmTimeStatement",
            // Inside its act: what is written in the name of another department is written before the act goes on under its own.
            House.Api + ".Access.AcrossDepartments",
            // The outbox: nobody stands before it who could be told.
            House.Publisher + ".Deliveries", House.Publisher + ".Feedback", House.Publisher + ".Printing"),
    ];

    /// <summary>Doors that must be in use, or the wall around them holds nothing.</summary>
    public static IReadOnlyList<(string Wall, string Door)> Used { get; } =
    [
        ("The database is reached from persistence, use cases and the outbox", House.Core + ".Persistence"),
        ("Acts are written through one door", House.Core + ".Persistence.Transactions"),
        ("Acts are written through one door", House.Core + ".Persistence.Sequencer"),
        ("Acts are written through one door", House.Api + ".Log.Comparers.VerifyLog"),
        ("Acts are written through one door", House.Api + ".Draws.OwnLines.IssueOwnLineCode"),
        ("Acts are written through one door", House.Api + ".Draws.Ceremonies.FinishReveal"),
        ("Acts are written through one door", House.Api + ".Log.ConfirmTimeStatement"),
        ("Acts are written through one door", House.Api + ".Access.AcrossDepartments"),
        ("Core and Rules take no chance", House.Core + ".Persistence.Walls.ProgramSession"),
        ("Acts are written through one door", House.Publisher + ".Deliveries"),
        ("Acts are written through one door", House.Publisher + ".Feedback"),
        ("Acts are written through one door", House.Publisher + ".Printing"),
        ("YAML is read in the language of the rules", House.Rules + ".Language"),
        ("CSV of the rules is read among the law tables", House.Core + ".LawTables"),
        ("Serilog is known to the two programs", TheTwoPrograms),
        ("NRules decides behind one door", House.Rules + ".Engine.NRules"),
        ("Hosts ask the clock they were given", TheTwoPrograms),
        (ReadByRecords, House.Core + ".Log.Records"),
        (ReadByRecords, House.Core + ".Persistence.Ledger"),
        (ReadByRecords, House.Core + ".Persistence.Mappings.LogEntryMapping"),
        (ReadByRecords, House.Api + ".Log.LogFiles"),
    ];

    public static Wall Titled(string title) => All.Single(wall => wall.Title == title);
}
