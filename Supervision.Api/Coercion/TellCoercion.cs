using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Coercion;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Papers;
using Supervision.Core.Papers.Coercion;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Coercion;

namespace Supervision.Api.Coercion;

/// <summary>书面告知强制措施的期限: that it runs longer, or that the time of a test does not count; and that the decision to freeze was handed over.</summary>
public sealed class TellCoercion(Acts acts, FindCoercion find, CoercionPapers papers, CoercionGuard guard, TimeProvider clock)
{
    public const int MostTestingDays = 180;

    /// <summary>检测、检验、检疫或者鉴定的期间.</summary>
    /// <param name="what">What is tested, and by whom.</param>
    public Task<Result<CoercionFile>> ExecuteAsync(Actor actor, CoercionFileId id, int? days, string what, CancellationToken cancel) =>
        acts.ActAsync(actor, CoercionActs.TellTesting, CoercionObjects.File(id), ledger => TestingAsync(ledger, actor, id, days, what, cancel), cancel);

    public Task<Result<CoercionFile>> ExtensionAsync(Actor actor, CoercionFileId id, CancellationToken cancel) =>
        acts.ActAsync(actor, CoercionActs.TellExtension, CoercionObjects.File(id), ledger => LongerAsync(ledger, actor, id, cancel), cancel);

    public Task<Result<CoercionFile>> ServedAsync(Actor actor, CoercionFileId id, DateOnly on, CancellationToken cancel)
    {
        return acts.ActAsync<CoercionFile>(
            actor, CoercionActs.Serve, CoercionObjects.File(id),
            async ledger =>
            {
                var now = clock.GetLocalNow();

                if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var file, out var problem)
                    || !file.Serve(on, new Signed(actor, now)).Succeeded(out _, out problem))
                {
                    return problem;
                }

                await ledger.AuditAsync(actor, "交付冻结决定书", id.ToString(), new { 日期 = on }, now, cancel);
                return file;
            },
            cancel);
    }

    private async Task<Result<CoercionFile>> TestingAsync(
        Ledger ledger, Actor actor, CoercionFileId id, int? days, string what, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();

        if (days is not (> 0 and <= MostTestingDays))
        {
            return CoercionFileProblems.NoDays(MostTestingDays);
        }

        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var file, out var problem))
        {
            return problem;
        }

        if (file.WhyNotTested(what, now) is { } wrong)
        {
            return wrong;
        }

        var asked = CoercionQuestions.Of(file, OfficeClock.DayOf(now)) with { Testing = new TestingTime(days.Value, true) };

        if (!guard.Allow(asked).Succeeded(out var answer, out problem)
            || !(await NoticeAsync(file, (CoercionNotice.TestingTitle, CoercionNotice.TestingMark), $"{what}（行政强制法第25条第3款）",
                    $"检测、检验、检疫或者鉴定的期间为{days}日，不计入强制措施的期限，费用由本机关承担；期限至{DateWords.Of(answer.EndsOn!.Value)}止", now, cancel))
                .Succeeded(out var paper, out problem)
            || !file.TellTesting(days.Value, what, answer.EndsOn!.Value, new Signed(actor, now, paper)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "告知检测期间", id.ToString(), new { 文书 = paper, 日数 = days, 期限至 = answer.EndsOn }, now, cancel);
        return file;
    }

    private async Task<Result<CoercionFile>> LongerAsync(Ledger ledger, Actor actor, CoercionFileId id, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();

        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var file, out var problem))
        {
            return problem;
        }

        if (file.WhyNoExtension(now) is { } wrong)
        {
            return wrong;
        }

        var approved = file.Extension!;
        var asked = CoercionQuestions.Of(file, OfficeClock.DayOf(now)) with { Extension = new TermExtension(approved.By.At, true, approved.Days!.Value) };

        if (!guard.Allow(asked).Succeeded(out var answer, out problem)
            || !(await NoticeAsync(file, (CoercionNotice.ExtensionTitle, CoercionNotice.ExtensionMark), $"{approved.Words}（行政强制法第25条、第32条）",
                    $"经本机关负责人批准，期限延长{approved.Days}日，至{DateWords.Of(answer.EndsOn!.Value)}止", now, cancel)).Succeeded(out var paper, out problem)
            || !file.TellExtension(answer.EndsOn!.Value, new Signed(actor, now, paper)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "告知延长期限", id.ToString(), new { 文书 = paper, 日数 = approved.Days, 期限至 = answer.EndsOn }, now, cancel);
        return file;
    }

    private async Task<Result<string>> NoticeAsync(
        CoercionFile file, (string Title, string Mark) form, string reason, string told, DateTimeOffset now, CancellationToken cancel) =>
        (await papers.NoticeAsync(file, form, reason, told, now, cancel)).Match<Result<string>>(paper => paper.Number, problem => problem);
}
