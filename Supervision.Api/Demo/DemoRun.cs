using Supervision.Api.Settings;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Demo;

/// <summary>演示: what every stage of the demonstration works with.</summary>
internal sealed class DemoRun(WebApplication app, DemoScript script, string folder, TextWriter output, CancellationToken cancel)
{
    public DemoScript Script { get; } = script;

    /// <summary>The folder of the program, with <c>rules/</c> and <c>samples/</c>.</summary>
    public string Root => app.Services.GetRequiredService<ApiSettings>().Root;

    public string Folder { get; } = folder;

    /// <summary>Where the files of the sample city are written and imported from.</summary>
    public string CityFolder => Path.Combine(Folder, "city");

    public CancellationToken Cancel { get; } = cancel;

    public Actor Planner => Of("周一", Script.Lead, Role.Planner);

    public Actor Author => Of("周一", Script.Lead, Role.RuleAuthor);

    public Actor Head => Of("钱三", Script.Lead, Role.Approver);

    public Actor Officer => Of("孙四", Script.Lead, Role.Inspector);

    public Actor Lawyer => Of("李五", Script.Lead, Role.LegalReviewer);

    public Actor Registrar => Of("何六", Script.Lead, Role.Registrar);

    public Actor UnitHead => Of("赵二", Script.Lead, Role.UnitHead);

    public Actor Archivist => Of("林七", Script.Lead, Role.Archivist);

    public Actor Clerk => Of("许八", Script.Lead, Role.DisclosureClerk);

    public Actor Auditor => Of("沈九", Script.Lead, Role.AuditAdministrator);

    /// <summary>At a joint check each department has people of its own.</summary>
    public static Actor HeadOf(DepartmentCode department) => OfOffice(department, Role.Approver, "钱三", "郑明", "冯国安");

    public static Actor UnitHeadOf(DepartmentCode department) => OfOffice(department, Role.UnitHead, "赵二", "吕三", "沈二");

    public static Actor OfficerOf(DepartmentCode department) => OfOffice(department, Role.Inspector, "孙四", "姜三", "蒋一");

    public static Actor Of(string person, string department, Role role) => new(person + "（样例）", DepartmentCode.Parse(department), role);

    private static Actor OfOffice(DepartmentCode department, Role role, string market, string tax, string fire)
    {
        var person = department.ToString() switch
        {
            "430300-SW" => tax,
            "430300-XF" => fire,
            _ => market,
        };
        return Of(person, department.ToString(), role);
    }

    /// <summary>Sets the clock of the office to a moment of the script, Beijing time.</summary>
    public void At(string moment) =>
        app.Services.GetRequiredService<OfficeClock>().Set(DateTimeOffset.Parse(moment + ":00+08:00", null));

    /// <summary>Runs one use case in services of its own; a refusal ends the demonstration with its words.</summary>
    public async Task<T> DoAsync<TCase, T>(Func<TCase, Task<Result<T>>> act) where TCase : notnull where T : notnull
    {
        var result = await AskAsync(act);
        return result.Match(value => value, problem => throw new DemoRefusedException(problem));
    }

    public async Task<T> AskAsync<TCase, T>(Func<TCase, Task<T>> act) where TCase : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TCase>());
    }

    public void Say(string line) => output.WriteLine(line);
}

/// <summary>A step of the demonstration was refused; the words say why.</summary>
internal sealed class DemoRefusedException(Problem problem) : Exception(problem.Message)
{
    public Problem Problem { get; } = problem;
}
