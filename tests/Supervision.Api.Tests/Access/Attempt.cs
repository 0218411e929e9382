using Microsoft.Extensions.DependencyInjection;
using Supervision.Api.Access;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Tests.Access;

/// <summary>One act by one actor, with what is expected of the gate.</summary>
internal sealed record Attempt(ActCall Call, Actor Actor, string Expected)
{
    public string? Seen { get; init; }

    public ISessionFacts? Session { get; init; }

    /// <summary>What stands in the database while it is tried.</summary>
    public WrittenDeputation? Deputation { get; init; }

    public async Task<Problem?> RunAsync(GatedCity city)
    {
        if (Deputation is null)
        {
            return await city.City.WithAsync<IServiceProvider, Problem?>(RunAsync);
        }

        await Deputation.WriteAsync(city.OwnerConnectionString, OfficeClock.Today(city.City.Clock));
        var refused = await city.City.WithAsync<IServiceProvider, Problem?>(RunAsync);
        await Deputation.ClearAsync(city.OwnerConnectionString);
        return refused;
    }

    private Task<Problem?> RunAsync(IServiceProvider services)
    {
        services.GetRequiredService<FormSeen>().Carry(Seen);
        return Call.Try(Session is null ? services : new WithoutSession(services, Session), Actor);
    }

    public override string ToString() => $"{Call.Act.Code} by {Actor} {Actor.Standing} ({Expected})";
}
