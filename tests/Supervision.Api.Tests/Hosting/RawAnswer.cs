using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Supervision.Api.Tests.Hosting;

/// <summary>What a server answers to a request written by hand, so that nothing mends it on the way.</summary>
internal sealed record RawAnswer(int Status, string Head, string Body)
{
    /// <summary>Asks for a target exactly as it is written; a header of the same name as one of ours takes its place.</summary>
    public static async Task<RawAnswer> AskAsync(Uri door, string method, string target, params string[] headers)
    {
        var host = headers.Any(header => header.StartsWith("Host:", StringComparison.Ordinal)) ? "" : $"Host: {door.Authority}\r\n";
        var lines = string.Concat(headers.Select(header => header + "\r\n"));
        return await SendAsync(door, $"{method} {target} HTTP/1.1\r\n{host}{lines}Connection: close\r\nContent-Length: 0\r\n\r\n");
    }

    public static async Task<RawAnswer> SendAsync(Uri door, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(door.Host, door.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        var parts = text.Split("\r\n\r\n", 2);
        return new(int.Parse(text.Split(' ')[1], CultureInfo.InvariantCulture), parts[0], parts.Length > 1 ? parts[1] : "");
    }
}
