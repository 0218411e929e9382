using System.Net;
using Supervision.Api.Settings;
using Supervision.Core.Primitives;

namespace Supervision.Api.Hosting;

/// <summary>网页的地址: where the pages open, checked before anything is started.</summary>
/// <param name="Urls">Scheme, address and port; empty when nothing listens.</param>
public sealed record ListenOn(IReadOnlyList<string> Urls, ServerCertificate? Certificate = null)
{
    public static readonly ListenOn Nothing = new([]);

    private const string Secure = "https";

    public static Result<ListenOn> Check(IReadOnlyList<string> urls, Func<Result<ServerCertificate>?> certificate)
    {
        if (urls.Select(WhyNot).FirstOrDefault(problem => problem is not null) is { } refused)
        {
            return refused;
        }

        if (urls.FirstOrDefault(url => BindingAddress.Parse(url).Scheme == Secure) is not { } secure)
        {
            return new ListenOn(urls);
        }

        return certificate() is { } read
            ? read.Match<Result<ListenOn>>(found => new ListenOn(urls, found), problem => problem)
            : ServeProblems.WithoutCertificate(secure);
    }

    private static Problem? WhyNot(string url)
    {
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

        return address.Port is >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort ? null : ServeProblems.NotAPort(url);
    }

    // Any other name would silently be taken for every address of the machine.
    private static bool IsPlace(string host) =>
        host is "localhost" or "*" or "+" || IPAddress.TryParse(host.TrimStart('[').TrimEnd(']'), out _);
}
