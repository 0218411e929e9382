using Supervision.Api.Burden;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Burden;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Burden;

/// <summary>Entries of the white list in the small city.</summary>
internal static class WhiteListedCity
{
    public static string Firm(int number) => CreditCode.Complete($"91430399MA{number:0000000}").ToString();

    public static Task<Result<WhiteListEntry>> EnterAsync(SmallCity city, string code, string reason = "连续三年没有问题", DateOnly? until = null, Actor? actor = null) =>
        city.WithAsync<EnterWhiteList, Result<WhiteListEntry>>(enter => enter.ExecuteAsync(
            actor ?? SmallCity.UnitHead, code, reason, until ?? OfficeClock.Today(city.Clock).AddMonths(6), default));

    public static Task<Result<WhiteListEntry>> ConfirmAsync(SmallCity city, WhiteListEntryId id, Actor? actor = null) =>
        city.WithAsync<DecideWhiteList, Result<WhiteListEntry>>(decide => decide.ExecuteAsync(actor ?? SmallCity.Head, id, default));

    public static Task<Result<WhiteListEntry>> EndAsync(SmallCity city, WhiteListEntryId id, string reason = "有新的投诉", Actor? actor = null) =>
        city.WithAsync<DecideWhiteList, Result<WhiteListEntry>>(decide => decide.EndAsync(actor ?? SmallCity.Head, id, reason, default));

    /// <summary>Entered, confirmed and ended.</summary>
    public static async Task EndedAsync(SmallCity city)
    {
        var entry = Value(await EnterAsync(city, Firm(7)));
        Value(await ConfirmAsync(city, entry.Id));
        Value(await EndAsync(city, entry.Id));
    }
}
