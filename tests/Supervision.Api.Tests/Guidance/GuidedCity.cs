using Microsoft.EntityFrameworkCore;
using Supervision.Api.Guidance;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Guidance;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Guidance;

/// <summary>The steps of a guidance in the small city, as the office takes them.</summary>
internal static class GuidedCity
{
    public static readonly Actor Officer = SmallCity.Officer;

    /// <summary>Who signs an interview beside the officer.</summary>
    public static readonly Actor Second = SmallCity.UnitHead;

    public static string Target(int number) => CreditCode.Complete($"91430399MA{number:0000000}").ToString();

    public static GuidanceInput Input(SmallCity city, GuidanceKind kind = GuidanceKind.Reminder, int target = 1) =>
        new(Target(target), kind, GuidanceOccasion.None, new("后厨垃圾桶没有盖。", "建议给垃圾桶加盖，每天清运两次。"), OfficeClock.Today(city.Clock).AddDays(15));

    public static Task<Result<AdministrativeGuidance>> GiveAsync(SmallCity city, GuidanceInput input, Actor? actor = null) =>
        city.WithAsync<GiveGuidance, Result<AdministrativeGuidance>>(give => give.ExecuteAsync(actor ?? Officer, input, default));

    public static Task<Result<AdministrativeGuidance>> CoSignAsync(SmallCity city, GuidanceId id, Actor? actor = null) =>
        city.WithAsync<CoSignGuidance, Result<AdministrativeGuidance>>(sign => sign.ExecuteAsync(actor ?? Second, id, default));

    public static Task<Result<AdministrativeGuidance>> DeliverAsync(SmallCity city, GuidanceId id, DateOnly? on = null, string receiver = "王某", Actor? actor = null) =>
        city.WithAsync<DeliverGuidance, Result<AdministrativeGuidance>>(deliver =>
            deliver.ExecuteAsync(actor ?? Officer, id, new(on ?? OfficeClock.Today(city.Clock), GuidanceWay.InPerson, receiver), default));

    public static Task<Result<AdministrativeGuidance>> AnswerAsync(SmallCity city, GuidanceId id, string words = "我们不打算照做。", DateOnly? on = null, string speaker = "王某") =>
        city.WithAsync<RecordGuidanceAnswer, Result<AdministrativeGuidance>>(answer =>
            answer.ExecuteAsync(Officer, id, new(on ?? OfficeClock.Today(city.Clock), speaker, words), default));

    public static Task<Result<AdministrativeGuidance>> RevisitAsync(SmallCity city, GuidanceId id, string seen = "与以前一样。", DateOnly? on = null, DateOnly? next = null) =>
        city.WithAsync<RevisitGuidance, Result<AdministrativeGuidance>>(revisit =>
            revisit.ExecuteAsync(Officer, id, new(on ?? OfficeClock.Today(city.Clock), RevisitWay.ByPhone, seen), next, default));

    public static Task<Result<AdministrativeGuidance>> CloseAsync(SmallCity city, GuidanceId id, string words = "已经说明清楚。", Actor? actor = null) =>
        city.WithAsync<CloseGuidance, Result<AdministrativeGuidance>>(close => close.ExecuteAsync(actor ?? Officer, id, words, default));

    /// <summary>Given, handed over, answered with a no, revisited without any change, closed.</summary>
    public static async Task<GuidanceId> UnheededAsync(SmallCity city, int target = 1)
    {
        var id = Value(await GiveAsync(city, Input(city, target: target))).Id;
        Value(await DeliverAsync(city, id));
        Value(await AnswerAsync(city, id));
        Value(await RevisitAsync(city, id));
        Value(await CloseAsync(city, id));
        return id;
    }

    public static Task<AdministrativeGuidance> OneAsync(SmallCity city, GuidanceId id) =>
        city.WithAsync<SupervisionDb, AdministrativeGuidance>(db => db.Guidance.AsNoTracking().SingleAsync(one => one.Id == id));

    public static Problem Refusal<T>(Result<T> result) where T : notnull =>
        result.Match(_ => throw new InvalidOperationException("It went through."), problem => problem);
}
