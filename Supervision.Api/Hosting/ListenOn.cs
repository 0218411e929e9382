using System.Net;
using Supervision.Api.Settings;
using Supervision.Core.Primitives;

namespace Supervision.Api.Hosting;

/// <summary>网页的地址: where the pages open and what each address opens, checked before anything is started.</summary>
/// <param name="Doors">Empty when nothing listens.</param>
public sealed record ListenOn(IReadOnlyList<DoorAddress> Doors, ServerCertificate? Certificate = null)
{
    public static readonly ListenOn Nothing = new([]);

    internal const string Secure = "https";

    public KnownProxies Proxies { get; init; } = KnownProxies.None;

    public SecurityContact? Contact { get; init; }

    public OpenIdClient? IdentityService { get; init; }

    public static Result<ListenOn> Check(IReadOnlyList<DoorAddress> doors, Func<Result<ServerCertificate>?> certificate)
    {
        if (doors.Select(WhyNot).FirstOrDefault(problem => problem is not null) is { } refused)
        {
            return refused;
        }

        if (Twice(doors) is { } twice)
        {
            return ServeProblems.SameAddress(twice);
        }

        if (doors.FirstOrDefault(door => BindingAddress.Parse(door.Url).Scheme == Secure) is not { } secure)
        {
            return new ListenOn(doors);
        }

        return certificate() is { } read
            ? read.Match<Result<ListenOn>>(found => new ListenOn(doors, found), problem => problem)
            : ServeProblems.WithoutCertificate(secure.Url);
    }

    private static Problem? WhyNot(DoorAddress door)
    {
        var url = door.Url;
        BindingAddress address;

        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return ServeProblems.NotAnAddress(url);
        }

        if (address.Scheme is not ("http" or Secure) || !IsPlace(address.Host))
        {
            return ServeProblems.NotAnAddress(url);
        }

        if (address.PathBase.Length > 0)
        {
            return ServeProblems.WithPath(url);
        }

        if (address.Port is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
        {
            return ServeProblems.NotAPort(url);
        }

        return door.Door is Door.Both && !IsThisMachine(address.Host) ? ServeProblems.NotThisMachine(url) : null;
    }

    // Port 0 is another free one each time.
    private static string? Twice(IReadOnlyList<DoorAddress> doors)
    {
        return doors.GroupBy(door => BindingAddress.Parse(door.Url)).Where(same => same.Key.Port != 0 && same.Count() > 1)
            .Select(same => same.First().Url).FirstOrDefault();
    }

    // Any other name would silently be taken for every address of the machine.
    private static bool IsPlace(string host) => host is "localhost" or "*" or "+" || IPAddress.TryParse(Bare(host), out _);

    private static bool IsThisMachine(string host) =>
        host is "localhost" || (IPAddress.TryParse(Bare(host), out var address) && IPAddress.IsLoopback(address));

    internal static string Bare(string host) => host.TrimStart('[').TrimEnd(']');
}
