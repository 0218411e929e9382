using System.Globalization;
using Supervision.Api.Disclosures;
using Supervision.Core.Accounts;
using Supervision.Core.BackChecks;
using Supervision.Core.Checks;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Commitments;
using Supervision.Core.Emergencies;
using Supervision.Core.Guidance;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;

namespace Supervision.Api.Pages;

/// <summary>Every address of the pages, in one place.</summary>
public static class Links
{
    public const string Style = "/site.css";
    public const string Start = "/";
    public const string Search = "/search";
    public const string Plans = "/plans";
    public const string Results = "/results";
    public const string Items = "/items";
    public const string Bodies = "/bodies";
    public const string Exemptions = "/exemptions";
    public const string Log = "/log";
    public const string LogCheck = "/log/check";
    public const string LogCheckpoint = "/log/checkpoint";
    public const string LogKey = "/log/key";
    public const string Changes = "/open/changes";
    public const string Completion = "/completion";
    public const string Papers = "/paper";
    public const string Help = "/help";
    public const string VerifyScript = "/verify/verify.py";
    public const string VerifyLogScript = "/verify/verify_log.py";
    public const string VerifyOffline = "/verify/offline.html";
    public const string TroubleRoom = "/trouble";
    public const string TroubleForm = TroubleRoom + "/{0}";
    public const string Office = "/office";
    public const string OfficeActor = "/office/actor";
    public const string SignIn = "/office/sign-in";
    public const string SignInIdentity = "/office/sign-in/identity";
    public const string SignInAnswer = "/office/sign-in/identity/answer";
    public const string SignInArrived = "/office/sign-in/arrived";
    public const string PasskeyScript = "/passkey.js";
    public const string OfficeRole = "/office/role";
    public const string OfficeConfirm = "/office/confirm";
    public const string OfficeMe = "/office/me";
    public const string OfficeAccounts = "/office/accounts";
    public const string OfficeGrants = "/office/grants";
    public const string OfficeDeputations = "/office/deputations";
    public const string OfficeWaivers = "/office/waivers";
    public const string OfficeHandovers = "/office/handovers";
    public const string OfficeBreaches = "/office/breaches";
    public const string OfficeCases = "/office/cases";
    public const string OfficeRechecks = "/office/rechecks";
    public const string OfficeConsistency = "/office/consistency";
    public const string OfficeRules = "/office/rules";
    public const string OfficeCredit = "/office/credit";
    public const string OfficeBackTest = "/office/credit/back-test";

    public const string OfficeBurden = "/office/burden";
    public const string OfficeWhiteList = "/office/white-list";
    public const string OfficeRatios = "/office/ratios";

    public const string OfficeRepairs = "/office/repairs";
    public const string OfficeRepairApply = OfficeRepairs + "/apply";
    public const string RepairGuide = "/repair";
    public const string OfficeDeliveries = "/office/deliveries";
    public const string Party = "/party";
    public const string PartyScript = "/party.js";
    public const string DrawStatistics = "/draws";
    public const string BackChecks = "/back-checks";
    public const string OfficeBackChecks = "/office/back-checks";
    public const string OfficeCeremonies = "/office/ceremonies";
    public const string OfficeCommitments = "/office/commitments";
    public const string OfficeCommitmentTell = OfficeCommitments + "/tell";
    public const string OfficeCommitmentExport = OfficeCommitments + "?handler=Export";
    public const string OfficeGuidance = "/office/guidance";
    public const string OfficeGuidanceGive = OfficeGuidance + "/give";
    public const string OwnCommitment = "/commitments";
    public const string OfficeEmergencies = "/office/emergencies";
    public const string OfficeEmergencyStart = OfficeEmergencies + "/start";
    public const string OfficeBackfills = OfficeEmergencies + "/paper";
    public const string OfficeCoercion = "/office/coercion";
    public const string OfficeCoercionAsk = OfficeCoercion + "/ask";
    public const string CoercionStatistics = "/coercion";
    public const string OfficePlans = "/office/plans";
    public const string OfficePlanDraft = "/office/plan-draft";
    public const string OfficeTemporary = "/office/temporary-task";

    public static string Trouble(int status) => string.Create(CultureInfo.InvariantCulture, $"{TroubleRoom}/{status}");

    public static string Plan(string number) => $"{Plans}/{Segment(number)}";

    public static string Task(string number) => $"/tasks/{Segment(number)}";

    public static string Draw(string task, int attempt) => string.Create(CultureInfo.InvariantCulture, $"{Task(task)}/draws/{attempt}");

    public static string DrawFile(string task, int attempt, string name) => $"{Draw(task, attempt)}/{name}";

    public static string OwnLine(string task, int attempt) => $"{Draw(task, attempt)}/mine";

    public static string Officers(string task, int attempt) => $"{Draw(task, attempt)}/officers";

    public static string Enterprise(string code) => $"/enterprises/{Segment(code)}";

    public static string Paper(string number) => $"{Papers}/{Segment(number)}";

    public static string LogPage(int page) => string.Create(CultureInfo.InvariantCulture, $"{Log}?page={page}");

    public static string LogEntry(long index) => string.Create(CultureInfo.InvariantCulture, $"{Log}/entries/{index}");

    public static string LogEntryIn(long index, long size) => string.Create(CultureInfo.InvariantCulture, $"{LogEntry(index)}?size={size}");

    public static string LogInclusion(long index, long size) =>
        string.Create(CultureInfo.InvariantCulture, $"/api/log/inclusion?index={index}&size={size}");

    public static string LogConsistency(long first, long second) =>
        string.Create(CultureInfo.InvariantCulture, $"/api/log/consistency?first={first}&second={second}");

    public static string LogRecord(long index) => string.Create(CultureInfo.InvariantCulture, $"{Log}/record/{index}");

    public static string ResultPage(ResultFilter filter, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"{Results}?{Query(filter)}page={page}");

    public static string ResultExport(ResultFilter filter) => $"{Results}/export.csv?{Query(filter)}";

    public static string TextSize(string size, string back) => $"/text-size/{size}?back={Segment(back)}";

    public static string CeremonyScreen(string number) => $"/ceremony/{Segment(number)}/screen";

    public static string OfficeCeremony(string number) => $"{OfficeCeremonies}/{Segment(number)}";

    /// <summary>Chooses who acts, then goes back.</summary>
    public static string OfficeActorFirst(string back) => $"{OfficeActor}?back={Segment(back)}";

    public static string SignInFirst(string back) => $"{SignIn}?back={Segment(back)}";

    /// <summary>The same with the code of the reason for which a session ended.</summary>
    public static string SignInAgain(string back, string why) => $"{SignInFirst(back)}&why={Segment(why)}";

    /// <summary>By the office's identity service, then to this page.</summary>
    public static string SignInIdentityFirst(string back) => $"{SignInIdentity}?back={Segment(back)}";

    public static string SignInArrivedAt(string back) => $"{SignInArrived}?back={Segment(back)}";

    /// <summary>Shows the identity service anew who one is, then to this page.</summary>
    public static string SignInIdentityConfirm(string back) => $"{SignInIdentity}?handler=Confirm&back={Segment(back)}";

    public const string SignInIdentityLink = SignInIdentity + "?handler=Link";

    /// <summary>Chooses among several roles, then goes on.</summary>
    public static string OfficeRoleFirst(string back) => $"{OfficeRole}?back={Segment(back)}";

    /// <summary>With the code of what stood in the way.</summary>
    public static string OfficeMeTold(string why) => $"{OfficeMe}?why={Segment(why)}";

    /// <summary>What a device is asked before it shows its key.</summary>
    public static string PasskeyQuestion(string page) => $"{page}?handler=Question";

    public static string SignInLink(string token) => $"{SignIn}/link/{Segment(token)}";

    /// <summary>Says that it was shown who one is, to whoever came from another tab.</summary>
    public const string OfficeConfirmed = OfficeConfirm + "?done=true";

    /// <summary>With the code of what stood in the way.</summary>
    public static string OfficeConfirmTold(string back, string why) => $"{OfficeConfirmFirst(back)}&why={Segment(why)}";

    public static string OfficeConfirmFirst(string back) => $"{OfficeConfirm}?back={Segment(back)}";

    public static string OfficeDeputise(RoleGrantId grant) => $"{OfficeDeputations}/{grant}";

    public static string OfficeAccount(AccountId id) => $"{OfficeAccounts}/{id}";

    public static string OfficePlan(string number) => $"{OfficePlans}/{Segment(number)}";

    public static string OfficeAmend(string number) => $"{OfficePlan(number)}/amend";

    public static string OfficePropose(BreachId id) => $"{OfficeBreaches}/{id}";

    public static string OfficeDraw(string task) => $"{Office}/draws/{Segment(task)}";

    public static string OfficeChecks(string task) => $"{Office}/tasks/{Segment(task)}/checks";

    public static string OfficeCheck(CheckId id) => $"{Office}/checks/{id}";

    public static string OfficeReplacement(CheckId id) => $"{OfficeCheck(id)}/replacement";

    public static string OfficePaper(string number) => $"{Office}/papers/{Segment(number)}";

    public static string OfficeRule(string list, int number) => string.Create(CultureInfo.InvariantCulture, $"{OfficeRules}/{Segment(list)}/{number}");

    public static string OfficeRuleItem(string list, int number, string item) => $"{OfficeRule(list, number)}/{Segment(item)}";

    public static string OfficeRulesPage(string? words, string? standing, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"{OfficeRules}?{Part("words", words)}{Part("standing", standing)}page={page}");

    public static string OfficeBackCheck(BackCheckId id) => $"{OfficeBackChecks}/{id}";

    public static string OfficeReplacement(BackCheckId id) => $"{OfficeBackCheck(id)}/replacement";

    public static string OfficeBackTestOf(string scheme) => $"{OfficeBackTest}?scheme={Uri.EscapeDataString(scheme)}";

    public static string OfficeRepair(RepairId id) => $"{OfficeRepairs}/{id}";

    public static string OfficeRepairApplyFor(string code) => $"{OfficeRepairApply}?code={Segment(code)}";

    public static string OfficeCreditOf(string code) => $"{OfficeCredit}/{Segment(code)}";

    public static string OfficeBurdenOf(string code) => $"{OfficeBurden}/{Segment(code)}";

    public static string OfficeCoercionAskOn(BreachId breach) => $"{OfficeCoercionAsk}?breach={breach}";

    public static string OfficeCoercionFile(CoercionFileId id) => $"{OfficeCoercion}/{id}";

    public static string OfficeCommitment(CommitmentId id) => $"{OfficeCommitments}/{id}";

    public static string OfficeEmergency(EmergencyVisitId id) => $"{OfficeEmergencies}/{id}";

    public static string OfficeGuidanceOf(GuidanceId id) => $"{OfficeGuidance}/{id}";

    /// <summary>The form, with whom and out of what it is about.</summary>
    public static string OfficeGuidanceFor(string target, GuidanceOccasion occasion) =>
        $"{OfficeGuidanceGive}?{Part("target", target)}{Part("occasion", occasion.Kind.ToString())}{Part("reference", occasion.Reference)}".TrimEnd('&', '?');

    public static string OfficeCase(string number) => $"{OfficeCases}/{Segment(number)}";

    private static string Query(ResultFilter filter)
    {
        return string.Concat(
            Part("name", filter.Name), Part("department", filter.Department), Part("result", filter.Result),
            Part("from", Format.Day(filter.From)), Part("to", Format.Day(filter.To)));
    }

    private static string Part(string name, string? value) => string.IsNullOrEmpty(value) ? "" : $"{name}={Segment(value)}&";

    private static string Segment(string text) => Uri.EscapeDataString(text);
}
