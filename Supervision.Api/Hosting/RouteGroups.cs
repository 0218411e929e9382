using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Draws.Attempts;
using Supervision.Api.Settings;
using Supervision.Core.Primitives;

namespace Supervision.Api.Hosting;

/// <summary>Which page belongs to which group, in one table. An endpoint of another kind bears its group as metadata.</summary>
internal static class RouteGroups
{
    /// <summary>In a minute by one visitor, all addresses together: an office behind one address, or a program that reads the log, stays below it.</summary>
    public const int Everything = 3000;

    public static readonly Problem TooOften = new("request.too-often", ProblemKind.Forbidden, "访问得太频繁，请一分钟以后再试。");

    /// <summary>Whoever tries codes is slowed down: from one address, and from all of them together.</summary>
    public static readonly RouteGroup CheckCode = new("核对码", 10, 600, true, DrawRecordProblems.OwnLineTooOften());

    public static readonly RouteGroup CommitmentCode = new("承诺书核对码", 10, 600, true, TooOften);

    public static readonly RouteGroup PartyCode = new("参与码", 60, 600, true, TooOften);

    /// <summary>What makes the database look through much, or could be used to try numbers one by one.</summary>
    public static readonly RouteGroup Search = new("查询", 120, null, false, TooOften);

    /// <summary>Passwords, codes and links tried from one address. What is tried at one account is counted by the account itself.</summary>
    public static readonly RouteGroup SignIn = new("登录", 30, null, true, TooOften);

    /// <summary>Ways to the identity service and back. Each leads to it, or leaves a line in the security log.</summary>
    public static readonly RouteGroup IdentityService = new("统一身份认证", 60, null, false, TooOften);

    private static readonly Dictionary<string, RouteGroup> OfPages = new(StringComparer.Ordinal)
    {
        ["/Public/Draws/Mine"] = CheckCode,
        ["/Public/Draws/Officers"] = CheckCode,
        ["/Public/Commitments/OwnCommitment"] = CommitmentCode,
        ["/Public/Draws/Party"] = PartyCode,
        ["/Public/Subjects/Search"] = Search,
        ["/Public/Disclosures/Results"] = Search,
        ["/Public/Disclosures/ResultExport"] = Search,
        ["/Public/Papers/Paper"] = Search,
        ["/Office/Access/SignIn"] = SignIn,
        ["/Office/Access/Link"] = SignIn,
        ["/Office/Access/Confirm"] = SignIn,
        ["/Office/Access/Identity"] = IdentityService,
    };

    /// <summary>Null when the request is counted with everything else only.</summary>
    public static RouteGroup? Of(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        var page = metadata?.GetMetadata<PageActionDescriptor>()?.ViewEnginePath;
        var group = page is null ? metadata?.GetMetadata<RouteGroup>() : OfPages.GetValueOrDefault(page);
        return group?.Counts(context.Request) is true && (group.PostsOnly || CountsReading(context)) ? group : null;
    }

    /// <summary>Where only this machine may try the program, what it reads is not counted; what could be guessed is.</summary>
    public static bool CountsReading(HttpContext context) => DoorOfConnection.Of(context) is not Door.Both;
}
