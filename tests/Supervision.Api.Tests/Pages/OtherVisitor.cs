using System.Net;
using System.Net.Sockets;

namespace Supervision.Api.Tests.Pages;

/// <summary>Somebody who comes from another address of this machine than everybody before: what is counted by visitor begins anew with him.</summary>
internal static class OtherVisitor
{
    private const int Home = 127 << 24;

    // 127.0.0.1 is where everybody else comes from.
    private static int _last = 1;

    public static HttpClient Of(Uri site)
    {
        var from = new IPAddress(BitConverter.GetBytes(IPAddress.HostToNetworkOrder(Home + Interlocked.Increment(ref _last))));
        return new HttpClient(new SocketsHttpHandler { ConnectCallback = (to, cancel) => ConnectAsync(from, to.DnsEndPoint, cancel) }) { BaseAddress = site };
    }

    private static async ValueTask<Stream> ConnectAsync(IPAddress from, DnsEndPoint to, CancellationToken cancel)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        try
        {
            socket.Bind(new IPEndPoint(from, 0));
            await socket.ConnectAsync(IPAddress.Loopback, to.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
