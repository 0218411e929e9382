using Microsoft.AspNetCore.Mvc;
using Supervision.Api.Access;
using Supervision.Api.Accounts;
using Supervision.Api.Accounts.OpenId;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Accounts;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Pages.Office.Access;

public sealed class AccountModel(
    AccountDesk desk, DepartmentNames departments, EnterGrant enter, EndGrant end, SuspendAccount suspend, ResetCredentials reset, EndSessions sessions,
    RegisterLeaving leave, LinkSubject link, IdentityProvider identity, TimeProvider clock) : OfficePage<AccountDeskView>
{
    [FromRoute]
    public AccountId Id { get; set; }

    public IReadOnlyList<(string Value, string Text)> Departments { get; private set; } = [];

    public IReadOnlyList<(string Value, string Text)> OpenGrants { get; private set; } = [];

    public IReadOnlyList<(string Value, string Text)> Roles { get; } =
    [
        .. Enum.GetValues<Role>().Where(IncompatibleRoles.IsGranted).Select(role => role.Named()).Append(RoleNames.Chief).Select(name => (name, name)),
    ];

    public bool HasIdentityService => identity.IsConfigured;

    public DateOnly Today => OfficeClock.Today(clock);

    protected override IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["grant.document"] = "document",
        ["grant.term"] = "until",
        ["grant.role"] = "role",
        ["grant.clash"] = "role",
        ["grant.already-there"] = "role",
        ["grant.chief-there"] = "role",
        ["identity.subject"] = "subject",
        ["identity.linked-elsewhere"] = "subject",
        ["actor.not-a-department"] = "departmentCode",
    };

    protected override async Task<Result<AccountDeskView>> ReadAsync(CancellationToken cancel)
    {
        var names = await departments.ReadAsync(cancel);
        var listed = names.Names.Select(pair => (Value: pair.Key.ToString(), Text: pair.Value)).OrderBy(pair => pair.Value, StringComparer.Ordinal);
        Departments = [("", "（写主体代码）"), .. listed];
        var read = await desk.ReadAsync(Actor, Id, cancel);

        if (read.Succeeded(out var view, out _))
        {
            OpenGrants = [.. view.Grants.Where(grant => grant.IsOpen).Select(grant => (grant.Id.ToString(), $"{names[grant.Department]}，{grant.Role}"))];
        }

        return read;
    }

    public async Task<IActionResult> OnPostGrantAsync(
        string? department, string? departmentCode, string? role, DateOnly? from, DateOnly? until, string? document, CancellationToken cancel)
    {
        var code = string.IsNullOrWhiteSpace(department) ? departmentCode : department;
        var named = ActorText.Parse($"某人@{code}:{role}");

        if (!named.Succeeded(out var wanted, out var problem))
        {
            return await AnswerAsync<RoleGrant>(problem, _ => "", cancel);
        }

        var input = new GrantInput(wanted.Department, wanted.Role, wanted.IsChief, from ?? Today, until, document);
        return await AnswerAsync(await enter.ExecuteAsync(Actor, Id, input, cancel), grant => $"角色已录入，待{grant.Confirmer}确认。", cancel);
    }

    public async Task<IActionResult> OnPostEndAsync(RoleGrantId grant, string? reason, CancellationToken cancel) =>
        await AnswerAsync(await end.ExecuteAsync(Actor, grant, reason, cancel), _ => "角色已收回，用它的登录已结束。", cancel);

    public async Task<IActionResult> OnPostLinkAsync(string? subject, string? reason, CancellationToken cancel) =>
        await AnswerAsync(await link.ExecuteAsync(Actor, Id, subject, reason, cancel), _ => "已关联统一身份认证。", cancel);

    public async Task<IActionResult> OnPostSessionsAsync(string? reason, CancellationToken cancel) =>
        await AnswerAsync(await sessions.ExecuteAsync(Actor, Id, reason, cancel), ended => $"已结束{ended.Count}个登录。", cancel);

    public async Task<IActionResult> OnPostSuspendAsync(string? reason, CancellationToken cancel) =>
        await AnswerAsync(await suspend.ExecuteAsync(Actor, Id, resume: false, reason, cancel), _ => "账号已停用，全部登录已结束。", cancel);

    public async Task<IActionResult> OnPostResumeAsync(string? reason, CancellationToken cancel) =>
        await AnswerAsync(await suspend.ExecuteAsync(Actor, Id, resume: true, reason, cancel), _ => "账号已恢复。", cancel);

    public async Task<IActionResult> OnPostResetAsync(string? reason, CancellationToken cancel) =>
        await AnswerAsync(await reset.ExecuteAsync(Actor, Id, reason, cancel), issued => LinkWords.Of(Request, issued), cancel);

    public async Task<IActionResult> OnPostLeaveAsync(string? reason, CancellationToken cancel) =>
        await AnswerAsync(await leave.ExecuteAsync(Actor, Id, reason, cancel), person => $"{person.Name}已登记离职，角色已收回，登录已结束。", cancel);
}
