using Microsoft.Extensions.DependencyInjection;
using Supervision.Api.Access.Table;
using Supervision.Api.Cases;
using Supervision.Api.Cases.Orders;
using Supervision.Api.Credit;
using Supervision.Api.Credit.Ratings;
using Supervision.Api.Disclosures;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Cases;
using Supervision.Core.Credit;
using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Rules.Lists;
using Supervision.Testing;
using static Supervision.Api.Tests.Access.ActCall;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Access;

/// <summary>How every act on cases and disclosures is called in the city.</summary>
internal static class CaseCalls
{
    private static IEnumerable<ActCall> Orders(GatedCity city)
    {
        var (handler, second) = (city.Handler, city.City.Second(city.Check));
        return
        [
            new(CaseActs.ProposeOrder, handler, "", async (of, actor) => Of(await of.GetRequiredService<ProposeOrder>()
                .ExecuteAsync(actor, city.Breach, new("规定", "依据", [], new(2020, 1, 1)), default))),
            new(CaseActs.ApproveOrder, SmallCity.Head, "order-proposal", async (of, actor) => Of(await of.GetRequiredService<ApproveOrder>()
                .ExecuteAsync(actor, city.ProposedOrder, "", default))) { Earlier = [handler with { Role = Role.Approver }] },
            new(CaseActs.ReturnOrder, SmallCity.UnitHead, "order-proposal", async (of, actor) => Of(await of.GetRequiredService<ReturnOrder>()
                .ExecuteAsync(actor, city.ProposedOrder, "", default))) { Earlier = [second with { Role = Role.UnitHead }] },
            new(CaseActs.AssignHandlers, SmallCity.UnitHead, "", async (of, actor) => Of(await of.GetRequiredService<AssignHandlers>()
                .ExecuteAsync(actor, city.Breach, [], "", default))),
            new(CaseActs.AssignRecheck, SmallCity.UnitHead, "", async (of, actor) => Of(await of.GetRequiredService<AssignRecheck>()
                .ExecuteAsync(actor, city.Order, [], "", default))),
            new(CaseActs.ConfirmRecheck, second, "order", async (of, actor) => Of(await of.GetRequiredService<ConfirmRecheck>()
                .ExecuteAsync(actor, city.Order, default))) { Earlier = [handler] },
            new(CaseActs.ProposeClosing, SmallCity.UnitHead, "case", async (of, actor) => Of(await of.GetRequiredService<ProposeClosing>()
                .ExecuteAsync(actor, city.Case, null, null, default))),
        ];
    }

    public static IEnumerable<ActCall> All(GatedCity city)
    {
        var asked = Value(CaseFile.Load(Repository.PathTo("samples", "demo", "cases", "expired-food.yaml"))).Case;
        var texts = new CaseTexts("", "", [], []);
        var handler = city.Handler;
        var target = city.Target;
        return
        [
            .. Orders(city),
            new(CaseActs.Propose, handler, "", async (of, actor) => Of(await of.GetRequiredService<ProposeCase>().ExecuteAsync(actor, city.Breach, asked, texts, default))),
            new(CaseActs.ProposeAgain, handler, "case", async (of, actor) => Of(await of.GetRequiredService<ProposeAgain>().ExecuteAsync(actor, city.Case, asked, default))),
            new(CaseActs.Hear, handler, "case", async (of, actor) => Of(await of.GetRequiredService<HearParty>()
                .ExecuteAsync(actor, city.Case, new(2099, 1, 1), "意见", null, default))),
            new(CaseActs.Complete, handler, "case", async (of, actor) => Of(await of.GetRequiredService<CompleteTexts>().ExecuteAsync(actor, city.Case, texts, default))),
            new(CaseActs.Review, SmallCity.Lawyer, "case", async (of, actor) => Of(await of.GetRequiredService<ReviewCase>().ExecuteAsync(actor, city.Case, OrderedCity.Passed(false), default)))
                { Earlier = [handler with { Role = Role.LegalReviewer }] },
            new(CaseActs.Adopt, SmallCity.Head, "case", async (of, actor) => Of(await of.GetRequiredService<AdoptCase>()
                .ExecuteAsync(actor, city.Case, CaseEnd.Exempted, null, default)))
                { Earlier = [handler with { Role = Role.Approver }, SmallCity.Lawyer with { Role = Role.Approver }] },
            new(CaseActs.Recheck, handler, "order", async (of, actor) => Of(await of.GetRequiredService<RecheckCorrection>()
                .ExecuteAsync(actor, city.Order, new(new(2020, 1, 1), true, null, ""), default))),
            new(CaseActs.Close, SmallCity.Head, "case", async (of, actor) => Of(await of.GetRequiredService<CloseCase>().ExecuteAsync(actor, city.Case, default)))
                { Earlier = [handler with { Role = Role.Approver }] },
            new(CaseActs.Retry, SmallCity.Clerk, "", async (of, actor) => Of(await of.GetRequiredService<RetryDelivery>().ExecuteAsync(actor, city.Delivery, "已改", default))),
            new(CaseActs.Withdraw, SmallCity.Head, "", async (of, actor) => Of(await of.GetRequiredService<WithdrawDisclosure>()
                .ExecuteAsync(actor, city.Disclosure, "", default))) { Earlier = [SmallCity.UnitHead with { Role = Role.Approver }] },
            new(CreditActs.Import, SmallCity.Registrar, "", async (of, actor) => Of(await of.GetRequiredService<ImportCredit>().ExecuteAsync(actor, "没有这个文件.csv", default))),
            new(CreditActs.Enter, SmallCity.Registrar, "", async (of, actor) => Of(await of.GetRequiredService<EnterCredit>()
                .ExecuteAsync(actor, new(target.ToString(), CreditRecordKind.Penalty, new(2026, 1, 1), "", "", "") { Source = "", Clause = "", Content = "" }, default))),
            new(CreditActs.Rate, SmallCity.Planner with { Role = Role.RuleAuthor }, "", async (of, actor) => Of(await of.GetRequiredService<RunTiers>()
                .ExecuteAsync(actor, "没有这个标准", default))),
            new(ReadActs.BackTest, SmallCity.Planner, "", async (of, actor) => Of(await of.GetRequiredService<BackTestBoard>().ReadAsync(actor, null, default))),
            new(ReadActs.CompareSchemes, SmallCity.Planner with { Role = Role.RuleAuthor }, "", async (of, actor) => Of(await of.GetRequiredService<CompareSchemes>().ReadAsync(actor, "没有这个文件", default))),
            new(ReadActs.Credit, SmallCity.Head, "", async (of, actor) => Of(await of.GetRequiredService<CreditOfSubject>().ReadAsync(actor, target.ToString(), default))),
            new(RegisterActs.RecordSuccession, SmallCity.Registrar, "", async (of, actor) => Of(await of.GetRequiredService<RecordSuccession>()
                .ExecuteAsync(actor, target, target, SuccessionKind.NewCode, new(2026, 1, 1), "通知书", default))),
        ];
    }
}
