using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Supervision.EndToEnd.Tests.Programs;

/// <summary>A real nginx with a folder of its own, run by an ordinary user.</summary>
public sealed class Nginx : IAsyncDisposable
{
    private const string Main = """
        daemon off;
        worker_processes 1;
        pid nginx.pid;
        events { worker_connections 256; }
        http {
            access_log off;
            client_body_temp_path body;
            proxy_temp_path proxy;
            fastcgi_temp_path fastcgi;
            uwsgi_temp_path uwsgi;
            scgi_temp_path scgi;
            include site.conf;
        }
        """;

    // As root it would need a user to give itself up to; it is started as one that owns nothing.
    private static readonly string[] AsNobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _folder;
    private readonly Process _process;

    private Nginx(string folder, Process process) => (_folder, _process) = (folder, process);

    /// <summary>Starts it with what stands in a site's file and waits until it answers on the port.</summary>
    public static async Task<Nginx> StartAsync(string site, int port, params (string Name, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("supervision-nginx-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), Main);
        await File.WriteAllTextAsync(Path.Combine(folder, "site.conf"), site);

        foreach (var (name, text) in files)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), text);
        }

        using (var open = Process.Start("chmod", ["-R", "a+rwX", folder]))
        {
            await open.WaitForExitAsync();
        }

        string[] words = [.. Environment.IsPrivilegedProcess ? AsNobody : [], Find(), "-p", folder, "-c", "nginx.conf", "-e", "stderr"];
        var process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardError = true })!;
        var nginx = new Nginx(folder, process);
        var error = process.StandardError.ReadToEndAsync();
        var began = Stopwatch.StartNew();

        while (!await AnswersAsync(port))
        {
            if (process.HasExited || began.Elapsed > Patience)
            {
                await nginx.DisposeAsync();
                throw new InvalidOperationException($"nginx did not open port {port}: {await error}");
            }

            await Task.Delay(50);
        }

        return nginx;
    }

    /// <summary>A port that nobody has at this moment.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await RunningProgram.SignalAsync(_process.Id, "TERM");
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Select(folder => Path.Combine(folder, "nginx")).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("No nginx on this machine: install it (package nginx-light).");
}
