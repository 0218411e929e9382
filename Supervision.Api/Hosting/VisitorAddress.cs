using System.Net;
using System.Net.Sockets;

namespace Supervision.Api.Hosting;

/// <summary>来访地址: what a visitor is counted by. Behind a known proxy it is the address that the proxy names.</summary>
internal static class VisitorAddress
{
    // A single line is given that many bits; who has it may use any address in it.
    private const int OneLine = 64;

    public static IPAddress Of(HttpContext context) => Of(context.Connection.RemoteIpAddress ?? IPAddress.None);

    public static IPAddress Of(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(OneLine / 8).Clear();
        return new(bytes);
    }
}
