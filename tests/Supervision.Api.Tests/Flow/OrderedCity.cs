using Microsoft.EntityFrameworkCore;
using Supervision.Api.Cases;
using Supervision.Api.Cases.Orders;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Papers;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Flow;

/// <summary>Orders of the small city by two hands: proposed by who handles the breach, approved by the head; re-checked by both officers.</summary>
internal static class OrderedCity
{
    public static Task<Result<OrderProposal>> ProposeAsync(SmallCity city, Actor handler, BreachId breach, DateOnly? by) =>
        city.WithAsync<ProposeOrder, Result<OrderProposal>>(propose =>
            propose.ExecuteAsync(handler, breach, new("食品安全法第34条", "行政处罚法第28条", ["下架"], by), default));

    public static Task<Result<IssuedPaper>> ApproveAsync(SmallCity city, Actor head, OrderProposalId id) =>
        city.WithAsync<ApproveOrder, Result<IssuedPaper>>(approve => approve.ExecuteAsync(head, id, "同意", default));

    /// <summary>An order that stands.</summary>
    public static async Task<IssuedPaper> OrderAsync(SmallCity city, Actor handler, BreachId breach, DateOnly? by) =>
        Value(await ApproveAsync(city, SmallCity.Head, Value(await ProposeAsync(city, handler, breach, by)).Id));

    public static Task<Result<RecheckOrder>> RecheckAsync(SmallCity city, Actor officer, string paper, RecheckInput found) =>
        city.WithAsync<RecheckCorrection, Result<RecheckOrder>>(recheck => recheck.ExecuteAsync(officer, paper, found, default));

    public static Task<Result<RecheckOrder>> ConfirmAsync(SmallCity city, Actor officer, string paper) =>
        city.WithAsync<ConfirmRecheck, Result<RecheckOrder>>(confirm => confirm.ExecuteAsync(officer, paper, default));

    /// <summary>Noted by one and confirmed by the other.</summary>
    public static async Task<RecheckOrder> RecheckedAsync(SmallCity city, string paper, RecheckInput found)
    {
        var check = await city.WithAsync<SupervisionDb, CheckId>(db =>
            db.RecheckOrders.Where(order => order.Paper == paper).Join(db.Breaches, order => order.Breach, breach => breach.Id, (_, breach) => breach.Check).SingleAsync());
        Value(await RecheckAsync(city, city.Drawn(check), paper, found));
        return Value(await ConfirmAsync(city, city.Second(check), paper));
    }

    public static ReviewInput Passed(bool confirmed) => new(true, "同意所提建议。", confirmed);

    public static Task<Result<EnforcementCase>> ProposeClosingAsync(SmallCity city, string number, DateOnly? served) =>
        city.WithAsync<ProposeClosing, Result<EnforcementCase>>(propose =>
            propose.ExecuteAsync(SmallCity.UnitHead, number, served, served is null ? null : "直接送达，有送达回证", default));

    public static Task<Result<EnforcementCase>> CloseAsync(SmallCity city, string number) =>
        city.WithAsync<CloseCase, Result<EnforcementCase>>(close => close.ExecuteAsync(SmallCity.Head, number, default));
}
