using System.Reflection;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.WebEncoders;
using Supervision.Api.Access;
using Supervision.Api.Access.Table;
using Supervision.Api.Accounts;
using Supervision.Api.Accounts.OpenId;
using Supervision.Api.Accounts.Passkeys;
using Supervision.Api.Credit;
using Supervision.Api.Disclosures;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Api.Log;
using Supervision.Api.Log.Comparers;
using Supervision.Api.Papers;
using Supervision.Api.Registers;
using Supervision.Api.RuleLists;
using Supervision.Api.Settings;
using Supervision.Api.Submissions;
using Supervision.Core.Disclosures;
using Supervision.Core.Log.Times;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Coercion;
using Supervision.Rules.Commitments;
using Supervision.Rules.Papers;
using Supervision.Rules.Periods;
using Supervision.Rules.Repairs;
using Supervision.Rules.Sampling;
using Supervision.Rules.Schemes;

namespace Supervision.Api.Hosting;

/// <summary>
/// Every service of the program. Use cases register themselves by having an <c>ExecuteAsync</c>, views by a <c>ReadAsync</c>, and their
/// collaborators by taking the database in the constructor.
/// </summary>
internal static class Registrations
{
    public static void AddSupervision(this IServiceCollection services, ApiSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<PublicSite>();
        services.AddSingleton(settings.Clock);
        services.AddSingleton<TimeProvider>(settings.Clock);
        services.AddSingleton(settings.Chance);
        services.AddTransparency();
        var current = new CurrentSession { ProgramToken = SupervisionDbOptions.ProgramTokenOf(settings.ConnectionString) };
        services.AddSingleton(current);
        services.AddDbContext<SupervisionDb>((provider, options) =>
        {
            if (current.IsPublic && settings.PublicConnectionString is { } forPublic)
            {
                SupervisionDbOptions.Configure(options, SupervisionDbOptions.Shared(forPublic));
                return;
            }

            var address = current.IsOverseer ? settings.SupervisorConnectionString ?? settings.ConnectionString : settings.ConnectionString;
            SupervisionDbOptions.ConfigureForMany(options, address, () => current.Token);
            options.AddInterceptors(provider.GetRequiredService<IntegrateAfterCommit>(), provider.GetRequiredService<RememberSubmission>());
        });
        services.AddScoped<Transactions>();
        services.AddScoped<ActChannel>();
        services.AddGate();
        services.AddSignIns(settings);
        services.AddUseCases();
        services.AddTables(settings);
        services.AddHostedService<OverdueDuty>();

        // What a duty could not do is in the log, and the pages stay open.
        services.Configure<HostOptions>(host => host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore);
        services.AddScoped<OverdueFirst>();
        services.AddScoped<PendingSubmission>();
        services.AddScoped<RememberSubmission>();
        services.AddScoped<ActedForms>();
        services.AddScoped<Pages.OnceOnly>();
        services.AddSingleton<CalledLately>();
        services.AddSingleton<ResultLabels>();
        services.AddSingleton<RulebookCache>();

        // The keys of forms stay with the data, so that a form opened before a restart can be sent after it.
        services.AddDataProtection().SetApplicationName("Supervision")
            .PersistKeysToFileSystem(new(settings.KeysFolder));
        services.AddRouting();
        services.AddRateLimiter(VisitLimits.Configure);
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddForms();
    }

    // Pages and what is sent to them.
    private static void AddForms(this IServiceCollection services)
    {
        services.AddAntiforgery(forms => forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.Configure<CookieTempDataProviderOptions>(flash =>
        {
            flash.Cookie.SameSite = SameSiteMode.Strict;
            flash.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddRazorPages(options => options.Conventions.AddPageRoute("/Office/Draws/Replacement", "office/back-checks/{id:guid}/replacement"))
            .AddMvcOptions(FormMessages.SayInChinese)
            .AddMvcOptions(options =>
            {
                options.Filters.Add<Pages.HandlerOnly>();
                options.Filters.Add<Pages.FieldGuard>();
                options.Filters.AddService<Pages.OnceOnly>();
                options.Filters.Add<Pages.Office.ForgedForm>();
            });
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
    }

    // Who acts, and what is asked of him.
    private static void AddGate(this IServiceCollection services)
    {
        services.AddScoped<FormSeen>();
        services.AddSingleton<NamedTokens>();
        services.AddScoped<ISessionFacts, SignedInFacts>();
        services.AddScoped<ISecurityLog, SecurityLog>();
        services.AddSingleton<Credentials>();
        services.AddSingleton<IdentityKey>();
    }

    // The ways to sign in beside password and one-time code.
    private static void AddSignIns(this IServiceCollection services, ApiSettings settings)
    {
        services.AddPasskeys();
        services.AddScoped<IdentityProvider>();

        if (settings.IdentityService is { } identity)
        {
            services.AddIdentityService(identity, settings.Clock);
        }
    }

    private static void AddTransparency(this IServiceCollection services)
    {
        services.AddSingleton<LogKeys>();
        services.AddScoped<IntegrateAfterCommit>();
        services.AddScoped<LogTree>();
        services.AddSingleton<ReadOutlines>();
        services.AddScoped<Sequencer>();
        services.AddSingleton<LogUpkeepJob>();
        services.AddSingleton(provider => new TimeOrder { Calendar = provider.GetRequiredService<WorkingDayCalendar>() });
    }

    /// <summary>
    /// The tables of the rules, read once. Whoever uses a dated one asks it by the day of the act. One that cannot be read keeps <c>serve</c> from
    /// opening the pages, see <see cref="TablesOfRules"/>.
    /// </summary>
    private static void AddTables(this IServiceCollection services, ApiSettings settings)
    {
        var rules = settings.RulesFolder;
        services.AddSingleton(_ => Required(TablesOfRules.ResultCodes(rules)));
        services.AddSingleton(_ => Required(TablesOfRules.ReplacementReasons(rules)));
        services.AddSingleton(_ => Required(ChannelTable.In(rules)));
        services.AddSingleton(_ => Required(TablesOfRules.Holidays(rules)));
        services.AddSingleton(_ => Required(TablesOfRules.Periods(rules)));
        services.AddSingleton(_ => Required(CodeTables.Read(rules)));
        services.AddSingleton(_ => Required(CreditColumns.Load(rules)));
        services.AddSingleton(run => Required(TablesOfRules.Repairs(rules, run.GetRequiredService<WorkingDayCalendar>())));
        services.AddSingleton(_ => Required(TablesOfRules.Schemes(rules)));
        services.AddSingleton(run => Required(TablesOfRules.Records(rules, run.GetRequiredService<CreditSchemes>(), run.GetRequiredService<RepairPolicies>())));
        services.AddSingleton(_ => Required(SamplingTables.Load(rules)));
        services.AddSingleton(_ => Required(PaperWording.Load(rules)));
        services.AddSingleton(_ => Required(RepairNoticeTexts.Load(rules)));
        services.AddSingleton(_ => Required(CommitmentRules.Load(rules)));
        services.AddSingleton(_ => Required(CommitmentItems.Load(rules)));
        services.AddSingleton(_ => Required(EmergencyTerms.Load(rules)));
        services.AddSingleton(run => Required(TablesOfRules.Coercion(rules, run.GetRequiredService<WorkingDayCalendar>())));
        services.AddSingleton(_ => Required(ImpactTriggers.Load(rules)));
        services.AddSingleton(_ => Required(GuidanceTexts.Load(rules)));
        services.AddSingleton<DisclosureClock>();
    }

    private static T Required<T>(Result<T> table) where T : notnull =>
        table.Match(read => read, problem => throw new InvalidOperationException(problem.Message));

    private static void AddUseCases(this IServiceCollection services)
    {
        var classes = typeof(Registrations).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsSealed: true, IsAbstract: false, IsPublic: true } && !type.IsAssignableTo(typeof(PageModel)));

        foreach (var one in classes.Where(type => IsUseCase(type) || TakesDatabase(type)))
        {
            if (ActsWithoutRow(one))
            {
                throw new InvalidOperationException($"{one.Name} acts and has no row in the table of acts.");
            }

            services.AddScoped(one);
        }
    }

    /// <summary>Whether a class has an act's form and neither a row of the table nor a reason to have none.</summary>
    internal static bool ActsWithoutRow(Type type)
    {
        return type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Any(method => method.Name is "ExecuteAsync")
        && !ActTable.Classes.Contains(type.Name) && !ReadTable.Open.ContainsKey(type.Name);
    }

    private static bool IsUseCase(Type type) => type.GetMethods().Any(method => method.Name is "ExecuteAsync" or "ReadAsync" && !method.IsStatic);

    // The database itself, or a collaborator of ours that takes it.
    private static bool TakesDatabase(Type type)
    {
        return type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.ParameterType)
            .Any(taken => taken == typeof(SupervisionDb)
                || (taken != type && taken.Assembly == typeof(Registrations).Assembly && TakesDatabase(taken)));
    }
}
