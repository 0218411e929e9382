using System.Text.RegularExpressions;

namespace Supervision.Architecture.Tests;

/// <summary>Who asks the database for more than the department of whoever is signed in. Both lists are closed: a new place is written down here first.</summary>
public sealed partial class AcrossTests
{
    // Nobody's act: it goes under the session of the program.
    private static readonly string[] AsProgram =
    [
        "Access/AcrossDepartments.cs", "Access/Acts.cs", "Accounts/SignIns/ConfirmIdentity.cs", "Accounts/SignIns/NoteRefusal.cs",
        "Accounts/SignIns/SignOut.cs", "Accounts/SignIns/TakeRole.cs", "Draws/Ceremonies/OverdueFirst.cs", "Draws/Ceremonies/VoidUnopened.cs",
        "Log/IntegrateLog.cs", "Pages/Office/SessionFirst.cs",
    ];

    // Where the token of the program is handed on.
    private static readonly string[] Tokens =
        ["Access/AcrossDepartments.cs", "Access/CurrentSession.cs", "Access/NamedSessions.cs", "Hosting/Registrations.cs", "RuleLists/ReplayDraft.cs"];

    // Public pages that the program reads itself. Every other one is read by the login of the public.
    private static readonly string[] ReadByProgram =
    [
        "Disclosures/Completion", "Draws/Draw", "Draws/DrawFile", "Draws/Screen", "Draws/Statistics", "Papers/Paper", "Plans/Task", "RuleLists/Exemptions",
    ];

    // What the law wants known across the city, and for which need.
    private static readonly string[] Across =
    [
        "Access/Acts.cs Gate",
        "BackChecks/BackCheckBoard.cs FinishedChecks",
        "BackChecks/BackChecksOfDraw.cs FinishedChecks",
        "BackChecks/FinishedChecks.cs FinishedChecks",
        "BackChecks/OtherBodies.cs FinishedChecks",
        "BackChecks/PriorInvolvement.cs EarlierParts",
        "BackChecks/VisitCount.cs VisitsOfSubject",
        "BackChecks/VisitNotice.cs FinishedChecks",
        "BackChecks/VisitNotice.cs NoticeOfLead",
        "BackChecks/VisitNotice.cs VisitsOfSubject",
        "Burden/VisitLedger.cs VisitsOfSubject",
        "Cases/ConsistencyBoard.cs Consistency",
        "Checks/TaskNotices.cs VisitsOfSubject",
        "Commitments/BrokenCommitments.cs BrokenCommitments",
        "Commitments/ReceiveCommitment.cs CommitmentCodes",
        "Credit/CreditOfSubject.cs RatedRecords",
        "Credit/Ratings/RatedRegister.cs RatedRecords",
        "Credit/RepairedChannels.cs RepairsOfSubject",
        "Draws/Bundles/PlacesOfAttempt.cs PlacesOfDraw",
        "Draws/Ceremonies/CeremonyDesk.cs Ceremony",
        "Draws/EligibleStaff.cs LastOfficers",
        "Draws/Replacements/ReplacementDesk.cs PlacesOfDraw",
        "Papers/PaperDesk.cs PaperByNumber",
        "Plans/TaskBoard.cs Progress",
        "Plans/TaskRecord.cs Progress",
        "RuleLists/ImportLists.cs VersionsOfList",
    ];

    [Fact]
    public void What_goes_under_the_session_of_the_program_stands_in_a_list() =>
        Assert.Equal(AsProgram, Files().Where(file => file.Text.Contains("AsProgramAsync(", StringComparison.Ordinal)).Select(file => file.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void The_token_of_the_program_is_known_in_few_places() =>
        Assert.Equal(Tokens, Files().Where(file => file.Text.Contains("ProgramToken", StringComparison.Ordinal)).Select(file => file.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void Public_pages_that_are_not_read_by_the_login_of_the_public_stand_in_a_list() =>
        Assert.Equal(ReadByProgram, Files().Where(file => file.Text.Contains("[ReadByProgram(", StringComparison.Ordinal))
            .Select(file => file.Path.Replace("Pages/Public/", "", StringComparison.Ordinal).Replace(".cshtml.cs", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_read_across_departments_stands_in_a_list_with_its_need() =>
        Assert.Equal(Across, Files().SelectMany(file => Need().Matches(file.Text).Select(need => $"{file.Path} {need.Groups["need"].Value}").Distinct())
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Every_need_is_used_and_says_in_the_words_of_the_law_why()
    {
        var needs = Declared().Matches(SourceFiles.Read($"{House.Api}/Access/AcrossNeed.cs")).Select(need => need.Groups["need"].Value).ToList();

        Assert.Equal(needs.Order(StringComparer.Ordinal), Across.Select(use => use.Split(' ')[1]).Distinct().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Path, string Text)> Files() =>
        SourceFiles.Written.Where(path => path.StartsWith(House.Api + "/", StringComparison.Ordinal))
            .Select(path => (path[(House.Api.Length + 1)..], SourceFiles.Read(path)));

    [GeneratedRegex(@"AcrossNeed\.(?<need>\w+)")]
    private static partial Regex Need();

    [GeneratedRegex(@"<summary>\p{IsCJKUnifiedIdeographs}+: [^<]+</summary>\s+(?<need>\w+),")]
    private static partial Regex Declared();
}
