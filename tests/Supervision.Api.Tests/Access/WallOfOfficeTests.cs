using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Supervision.Api.Access;
using Supervision.Api.Accounts.SignIns;
using Supervision.Api.Hosting;
using Supervision.Api.Tests.Roles;
using Supervision.Core.Persistence;
using Supervision.Core.Persistence.Walls;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.Api.Tests.Access;

/// <summary>
/// The wall seen from inside an office request: a query without any <c>where</c>, asked by the request's own context, under the session of whoever
/// sent the request.
/// </summary>
public sealed class WallOfOfficeTests(FilledCity city) : IClassFixture<FilledCity>, IAsyncLifetime
{
    private const string Raw = "/office/raw";
    private const string Login = "/office/login";

    private static readonly DepartmentCode Market = DepartmentCode.Parse("430300-SJ");
    private static readonly Actor Planner = new("周一", Market, Role.Planner);

    // Of a bureau that has part in nothing.
    private static readonly Actor Stranger = new("外一", DepartmentCode.Parse("430381-WB"), Role.Planner);

    private WebApplication _app = null!;
    private HttpClient _client = null!;

    /// <summary>Tables of which the city has rows, and whose rows are one department's.</summary>
    public static TheoryData<string> Departments =>
    [
        "enforcement_cases", "breaches", "recheck_orders", "order_proposals", "handler_assignments", "commitments", "guidance", "coercion_files", "repair_cases", "white_list_entries", "emergency_visits", "paper_ranges", "backfills", "system_outages", "issued_papers", "document_counters", "case_proposals", "inspection_checks", "draw_attempts",
        "roster_rows", "recusal_requests", "drawn_rows", "assigned_rows", "own_line_codes", "party_codes",
    ];

    public async ValueTask InitializeAsync()
    {
        _app = ApiHost.Build(new(Repository.Root, city.ProgramAddress, city.City.Clock, ["http://127.0.0.1:0"]) { KeysFolder = TestKeys.Folder, PublicConnectionString = TestDatabase.PublicOf(city.ProgramAddress), SupervisorConnectionString = TestDatabase.SupervisorOf(city.ProgramAddress) }, _ => { });
        _app.MapGet(Raw, CountAllAsync);
        _app.MapMethods(Login, ["GET", "POST"], (SupervisionDb db) => LoginAsync(db));
        _app.MapPost(Raw, (SupervisionDb db, Transactions transactions, string department) => AddAsync(db, transactions, department));
        await _app.StartAsync();
        _client = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new(_app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Departments))]
    public async Task A_query_without_a_where_shows_an_office_request_its_own_department_alone(string table)
    {
        var all = await city.AskCatalogueAsync($"select count(*)::text from {table}");

        Assert.NotEqual("0", all[0][0]);
        Assert.NotEqual("0", (await RowsAsync(await SignInAsync(Planner)))[table]);
        Assert.Equal("0", (await RowsAsync(await SignInAsync(Stranger)))[table]);
    }

    [Fact]
    public async Task What_is_published_is_seen_by_everybody_who_has_signed_in_and_drafts_are_not()
    {
        var rows = await RowsAsync(await SignInAsync(Stranger));

        Assert.Equal((await city.AskCatalogueAsync("select count(*)::text from annual_plans where published is not null"))[0][0], rows["annual_plans"]);
        Assert.Equal((await city.AskCatalogueAsync("select count(*)::text from list_versions where adopted is not null"))[0][0], rows["list_versions"]);
        Assert.Equal((await city.AskCatalogueAsync("select count(*)::text from inspectors"))[0][0], rows["inspectors"]);
    }

    [Fact]
    public async Task A_supervisor_looks_by_a_login_that_changes_nothing_and_acts_by_that_of_the_program()
    {
        var supervisor = await SignInAsync(new("督一", Stranger.Department, Role.Supervisor));

        Assert.Equal("supervision_supervisor", await LoginAsync(HttpMethod.Get, supervisor));
        Assert.Equal("supervision_app", await LoginAsync(HttpMethod.Post, supervisor));
        Assert.Equal("supervision_app", await LoginAsync(HttpMethod.Get, await SignInAsync(Planner)));
    }

    [Fact]
    public async Task Of_the_sessions_everybody_sees_his_own()
    {
        var rows = await RowsAsync(await SignInAsync(new("外二", Stranger.Department, Role.Planner)));

        Assert.Equal("1", rows["office_sessions"]);
    }

    [Theory]
    [InlineData(null), InlineData("forged"), InlineData("")]
    public async Task Who_shows_no_session_or_a_forged_one_is_asked_to_sign_in(string? token)
    {
        var answer = await GetAsync(token);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain("enforcement_cases", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_has_ended_sees_nothing()
    {
        var token = await SignInAsync(Planner);
        Assert.NotEqual("0", (await RowsAsync(token))["enforcement_cases"]);

        var session = await SessionAsync(token);
        await WithAsync<SignOut, Result<Done>>(signOut => signOut.ExecuteAsync(session, false, default));

        Assert.Equal(HttpStatusCode.Redirect, (await GetAsync(token)).StatusCode);
        Assert.All(await UnderAsync(session), rows => Assert.Equal("0", rows.Value));
    }

    // A request that was let past the sign-in would still be nobody to the database.
    [Theory]
    [InlineData("forged"), InlineData("")]
    public async Task The_database_itself_shows_a_forged_token_nothing_and_takes_nothing_from_it(string token)
    {
        var forged = (await SessionAsync(await SignInAsync(Planner))) with { Token = token };

        Assert.All(await UnderAsync(forged), rows => Assert.Equal("0", rows.Value));
        Assert.Equal("write.other-department", (await AddUnderAsync(forged)).Code);
    }

    [Fact]
    public async Task Nobody_writes_a_row_of_another_department_and_is_told_so()
    {
        using var answer = await PostAsync(await SignInAsync(Stranger), Market);
        Assert.Equal("这一步要写的记录归别的部门，您的登录不能写入。这一步没有写入。请由该部门的人员办理；您本人调到该部门的，请退出后以该部门的角色重新登录。", await answer.Content.ReadAsStringAsync());

        // His own passes the wall, and meets the guard of the table.
        using var own = await PostAsync(await SignInAsync(Stranger), Stranger.Department);
        Assert.StartsWith("文号没有用在文书或者案件上", await own.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_nobodys_act_and_what_the_city_must_know_goes_on_under_the_session_of_the_program()
    {
        var current = _app.Services.GetRequiredService<CurrentSession>();
        var session = await SessionAsync(await SignInAsync(Stranger));
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var across = scope.ServiceProvider.GetRequiredService<AcrossDepartments>();
        current.Begin(session, "");

        Assert.Equal(0, await db.Checks.CountAsync());
        Assert.NotEqual(0, await across.ReadAsync(AcrossNeed.VisitsOfSubject, () => db.Checks.CountAsync(), default));
        Assert.Equal(0, await db.Checks.CountAsync());

        await using var transaction = await db.Database.BeginTransactionAsync();
        Assert.Equal(0, await db.Checks.CountAsync());
        Assert.NotEqual(0, await across.ReadAsync(AcrossNeed.VisitsOfSubject, () => db.Checks.CountAsync(), default));
        Assert.Equal(0, await db.Checks.CountAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => across.ReadAsync<int>(AcrossNeed.Gate, () => throw new InvalidOperationException(), default));
        Assert.Equal(0, await db.Checks.CountAsync());
    }

    private static async Task<IResult> LoginAsync(SupervisionDb db) =>
        Results.Text(await db.Database.SqlQuery<string>($"select current_user::text as \"Value\"").SingleAsync());

    private async Task<string> LoginAsync(HttpMethod method, string token)
    {
        using var answer = await SendAsync(method, Login, token);
        return await answer.Content.ReadAsStringAsync();
    }

    private static Task<Dictionary<string, string>> CountAllAsync(SupervisionDb db) => CountsAsync(db);

    private static async Task<Dictionary<string, string>> CountsAsync(SupervisionDb db)
    {
        var counts = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var wall in CityWalls.All.Where(wall => wall.Kind is not WallKind.Outside))
        {
            var table = db.Model.FindEntityType(wall.Entity)!.GetTableName()!;
#pragma warning disable EF1002 // Names of tables.
            counts[table] = $"{await db.Database.SqlQueryRaw<long>($"select count(*) as \"Value\" from {table}").SingleAsync()}";
#pragma warning restore EF1002
        }

        return counts;
    }

    private static async Task<IResult> AddAsync(SupervisionDb db, Transactions transactions, string department)
    {
        var added = await transactions.RunAsync<Done>(
            async _ =>
            {
                await db.Database.ExecuteSqlAsync($"insert into document_counters (department, kind, year, last) values ({department}, '试', 2026, 1) on conflict do nothing");
                return default(Done);
            },
            default);
        return Results.Text(added.Match(_ => "", problem => problem.Message));
    }

    private async Task<Problem> AddUnderAsync(OfficeSession session)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        _app.Services.GetRequiredService<CurrentSession>().Begin(session, "");
        var added = await scope.ServiceProvider.GetRequiredService<Transactions>().RunAsync<Done>(
            async _ =>
            {
                await scope.ServiceProvider.GetRequiredService<SupervisionDb>().Database.ExecuteSqlAsync(
                    $"insert into document_counters (department, kind, year, last) values ('430300-SJ', '伪', 2026, 1)");
                return default(Done);
            },
            default);
        return added.Match(_ => throw new InvalidOperationException("It was written."), problem => problem);
    }

    private async Task<Dictionary<string, string>> UnderAsync(OfficeSession session)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        _app.Services.GetRequiredService<CurrentSession>().Begin(session, "");
        return (await CountsAsync(scope.ServiceProvider.GetRequiredService<SupervisionDb>()))
            .Where(rows => rows.Key is not ("annual_plans" or "list_versions")).ToDictionary();
    }

    private async Task<string> SignInAsync(Actor actor) =>
        (await WithAsync<OpenSampleSession, Result<Supervision.Api.Accounts.SignIns.SignedIn>>(open => open.ExecuteAsync(actor, SignInPlace.CommandLine, default)))
            .Match(signedIn => signedIn.Token, problem => throw new InvalidOperationException(problem.Message));

    private async Task<OfficeSession> SessionAsync(string token) =>
        (await WithAsync<FindSession, Result<OfficeSession>>(find => find.ExecuteAsync(token, SignInPlace.CommandLine, default)))
            .Match(session => session, problem => throw new InvalidOperationException(problem.Message));

    private async Task<Dictionary<string, string>> RowsAsync(string token)
    {
        using var answer = await GetAsync(token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonSerializer.Deserialize<Dictionary<string, string>>(await answer.Content.ReadAsStringAsync())!;
    }

    private Task<HttpResponseMessage> GetAsync(string? token) => SendAsync(HttpMethod.Get, Raw, token);

    private Task<HttpResponseMessage> PostAsync(string token, DepartmentCode department) => SendAsync(HttpMethod.Post, $"{Raw}?department={department}", token);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token)
    {
        using var request = new HttpRequestMessage(method, path);

        if (token is not null)
        {
            request.Headers.Add("Cookie", $"office-session={token}");
        }

        return await _client.SendAsync(request);
    }

    private async Task<T> WithAsync<TCase, T>(Func<TCase, Task<T>> act) where TCase : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TCase>());
    }
}
