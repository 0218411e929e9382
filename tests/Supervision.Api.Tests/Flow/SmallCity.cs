using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Supervision.Api.Checks;
using Supervision.Api.Commands;
using Supervision.Api.Draws;
using Supervision.Api.Hosting;
using Supervision.Core.Checks;
using Supervision.Core.LawTables;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Inspectors;
using Supervision.Core.Registers.Items;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;
using Supervision.Testing;

namespace Supervision.Api.Tests.Flow;

/// <summary>A city small enough for a test: three departments, eighteen officers, two hundred firms.</summary>
internal sealed class SmallCity : IAsyncDisposable
{
    public static readonly DepartmentCode Market = DepartmentCode.Parse("430300-SJ");
    public static readonly DepartmentCode Tax = DepartmentCode.Parse("430300-SW");
    public static readonly DepartmentCode Fire = DepartmentCode.Parse("430300-XF");

    private readonly WebApplication _app;

    private SmallCity(WebApplication app, OfficeClock clock) => (_app, Clock) = (app, clock);

    public OfficeClock Clock { get; }

    public static Actor Planner { get; } = new("周一", Market, Role.Planner);

    public static Actor Head { get; } = new("钱三", Market, Role.Approver);

    public static Actor Officer { get; } = new("孙四", Market, Role.Inspector);

    public static Actor Lawyer { get; } = new("李五", Market, Role.LegalReviewer);

    public static Actor Chief { get; } = new("冯大", Market, Role.Approver) { IsChief = true };

    public static Actor TaxHead { get; } = new("税二", Tax, Role.Approver);

    public static Actor FireHead { get; } = new("消二", Fire, Role.Approver);

    public static Actor UnitHead { get; } = new("赵二", Market, Role.UnitHead);

    public static Actor Registrar { get; } = new("何六", Market, Role.Registrar);

    public static Actor Archivist { get; } = new("林七", Market, Role.Archivist);

    public static Actor Clerk { get; } = new("许八", Market, Role.DisclosureClerk);

    public static BundleRecipient ToAuditors { get; } = new("市审计局 审计一科", "年度审计");

    public static Actor Auditor { get; } = new("沈九", Market, Role.AuditAdministrator);

    public static Actor SystemAdministrator { get; } = new("韩十", Market, Role.SystemAdministrator);

    /// <summary>Who handles the first breach that there is: one of those who stood on its check.</summary>
    public Actor Handler
    {
        get
        {
            using var scope = _app.Services.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
            return Of(db.Checks.AsNoTracking().Single(check => check.Id == db.Breaches.OrderBy(breach => breach.Id).First().Check));
        }
    }

    /// <summary>One of the market bureau's two on a check.</summary>
    public Actor Drawn(CheckId id)
    {
        using var scope = _app.Services.CreateScope();
        return Of(scope.ServiceProvider.GetRequiredService<SupervisionDb>().Checks.AsNoTracking().Single(check => check.Id == id));
    }

    /// <summary>The other one of the market bureau's two.</summary>
    public Actor Second(CheckId id)
    {
        using var scope = _app.Services.CreateScope();
        var check = scope.ServiceProvider.GetRequiredService<SupervisionDb>().Checks.AsNoTracking().Single(check => check.Id == id);
        var officer = check.Officers.Last(one => one.Department == Market);
        return new(officer.Name, officer.Department, Role.Inspector);
    }

    /// <summary>Every department of the check enters its own items; where it found nothing itself, it says so.</summary>
    public async Task EnterAsync(CheckId id, IReadOnlyList<ItemResult> items, string overall, DateOnly endedOn)
    {
        foreach (var officers in Going(id).GroupBy(officer => officer.Department))
        {
            List<ItemResult> own = [.. items.Where(item => item.Department == officers.Key)];
            var isOfOther = items.Any(item => item.Finding is ItemFinding.Problem) && !own.Exists(item => item.Finding is ItemFinding.Problem);
            var entered = await WithAsync<EnterResult, Result<Done>>(enter => enter.ExecuteAsync(officers.First(), id, own, [isOfOther ? "R01" : overall], endedOn, default));
            DrawnCity.Value(entered);
        }
    }

    /// <summary>The result of every department is confirmed by its second officer and reviewed by its head of unit.</summary>
    public async Task<Result<Done>> ConfirmAndReviewAsync(CheckId id)
    {
        Result<Done> last = default(Done);

        foreach (var officers in Going(id).GroupBy(officer => officer.Department))
        {
            last = await WithAsync<ConfirmResult, Result<Done>>(confirm => confirm.ExecuteAsync(officers.Last(), id, default));

            if (last.Succeeded(out _, out _))
            {
                last = await WithAsync<ReviewResult, Result<Done>>(review => review.ExecuteAsync(UnitHead with { Department = officers.Key }, id, default));
            }

            if (!last.Succeeded(out _, out _))
            {
                return last;
            }
        }

        return last;
    }

    private List<Actor> Going(CheckId id)
    {
        using var scope = _app.Services.CreateScope();
        var check = scope.ServiceProvider.GetRequiredService<SupervisionDb>().Checks.AsNoTracking().Single(check => check.Id == id);
        return [.. check.Going.Select(officer => new Actor(officer.Name, officer.Department, Role.Inspector))];
    }

    private static Actor Of(InspectionCheck check)
    {
        var officer = check.Officers.First(one => one.Department == Market);
        return new(officer.Name, officer.Department, Role.Inspector);
    }

    /// <param name="root">The folder with <c>rules/</c>; the repository's own when left out.</param>
    public static async Task<SmallCity> BuildAsync(string connectionString, RandomNumberGenerator? chance = null, string? root = null)
    {
        var clock = new OfficeClock(TimeProvider.System);
        clock.Set(At("2026-02-10T09:00"));
        var city = new SmallCity(ApiHost.Build(new(root ?? Repository.Root, connectionString, clock, []) { KeysFolder = TestKeys.Folder, Chance = chance ?? RandomNumberGenerator.Create() }, _ => { }), clock);
        await city.FillAsync();
        return city;
    }

    /// <summary>The program over a city that stands already, at the time that its clock showed.</summary>
    public static SmallCity Over(string connectionString, DateTimeOffset now)
    {
        var clock = new OfficeClock(TimeProvider.System);
        clock.Set(now);
        return new(ApiHost.Build(new(Repository.Root, connectionString, clock, []) { KeysFolder = TestKeys.Folder }, _ => { }), clock);
    }

    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text + ":00+08:00", null);

    /// <summary>One use case in a scope of its own, as a request would run it.</summary>
    public async Task<T> WithAsync<TCase, T>(Func<TCase, Task<T>> act) where TCase : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TCase>());
    }

    /// <summary>Several collaborators of one scope, of which all use the same database context.</summary>
    public async Task<T> WithinAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    /// <summary>A command as it is typed, with who acts; what it ends with and everything it prints.</summary>
    public async Task<(int Code, string Text)> CommandAsync(Actor? actor, params string[] words)
    {
        var host = new CommandHost(Clock, _ => { }, _app);
        var text = new StringWriter();
        string[] named = actor is null ? [] : ["--as", $"{actor.Person}@{actor.Department}:{actor.RoleName}"];
        var code = await CommandLine.RunAsync(host, [.. words, .. named], new InvocationConfiguration { Output = text, Error = text });
        return (code, text.ToString().TrimEnd('\n'));
    }

    /// <summary>A command of somebody who sits at this terminal.</summary>
    public async Task<(int Code, string Text)> TypedAsync(Terminal terminal, params string[] words)
    {
        var host = new CommandHost(Clock, _ => { }, _app, terminal: terminal);
        var text = new StringWriter();
        var code = await CommandLine.RunAsync(host, words, new InvocationConfiguration { Output = text, Error = text });
        return (code, text.ToString().TrimEnd('\n'));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task<int> FillAsync() => WithAsync<SupervisionDb, int>(async db =>
    {
        var now = Clock.GetUtcNow();
        var region = RegionCode.Parse("430302");
        db.AddRange(
            Department.Organ(Market, "湘潭市市场监督管理局", "潭市监", "市场监管", RegionCode.Parse("430300"), new(2025, 3, 31)),
            Department.Organ(Tax, "国家税务总局湘潭市税务局", "潭税", "税务", RegionCode.Parse("430300"), new(2025, 3, 31)),
            Department.Organ(Fire, "湘潭市消防救援支队", "潭消", "消防", RegionCode.Parse("430300"), new(2025, 3, 31)));
        db.AddRange(Item("SJ-001", Market, now), Item("SW-001", Tax, now), Item("XF-001", Fire, now));
        db.AddRange(new[] { Market, Tax, Fire }.SelectMany((department, d) => Enumerable.Range(1, 6).Select(i =>
        {
            var number = $"4303{d}{i:000}";
            var card = new Certificate("湘C" + number, CertificateKind.Enforcement, new(2024, 1, 1), new(2028, 12, 31));
            var person = Inspector.Officer(InspectorId.New(now), number, $"人员{d}{i}", department, [card], now);
            person.MayLead = i <= 3;
            return person;
        })));
        db.AddRange(Enumerable.Range(1, 200).Select(i =>
        {
            var key = SubjectKey.Parse(CreditCode.Complete($"91430399MA{i:0000000}").ToString());
            var firm = Subject.Of(SubjectId.New(now), key, SubjectKind.Enterprise, $"第{i}饭店（样例）", region, IndustryCode.Parse("H6210"), "试验", now);
            firm.Address = $"湘潭市雨湖区试验路{i}号";
            firm.Tier = i % 20 == 0 ? RiskTier.D : i % 10 == 0 ? RiskTier.C : i % 4 == 0 ? RiskTier.B : RiskTier.A;
            firm.Status = i % 50 == 0 ? SubjectStatus.Deregistered : SubjectStatus.Active;
            return firm;
        }));
        return await db.SaveChangesAsync();
    });

    public Task<int> SyncAsync() => WithAsync<SupervisionDb, int>(db =>
    {
        var now = Clock.GetUtcNow();
        db.AddRange(new[] { RegisterKind.Subjects, RegisterKind.Inspectors }.Select(register =>
            RegisterSync.Of(RegisterSyncId.New(now), register, "试验.csv", Digest.Of(""), new(200, 0, 0, 0), Registrar, now)));
        return db.SaveChangesAsync();
    });

    public static PlannedTask Task(int line) => new(
        line, "餐饮服务单位部门联合抽查", Market, [Market, Tax, Fire], ["SJ-001", "SW-001", "XF-001"],
        new TaskScope([], ["H62"], []), new(2026, 9, 15), new(2026, 11, 30));

    internal static InspectionItem Item(string code, DepartmentCode department, DateTimeOffset at)
    {
        var item = InspectionItem.Make(ItemId.New(at), code);
        var content = new ItemContent(code + "检查", null, ItemCategory.General, [new(BasisLevel.Law, "食品安全法", "第一百一十条", "2021修正")],
            department, [SubjectKind.Enterprise], [CheckMethod.OnSite], null, null, 0.2m, null, [], null, new(2026, 1, 1));
        item.Revise(content, ItemVersionId.New(at), at);
        item.Latest!.Publish(new(2026, 1, 10));
        return item;
    }
}
