using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Tree;

namespace Supervision.Api.Tests.Log;

/// <summary>A small witness on a real port, written after C2SP tlog-witness: it knows one log, and cosigns only what continues what it saw.</summary>
internal sealed class TestWitness : IAsyncDisposable
{
    private const string Name = "witness.example/justice";

    private readonly HttpListener _listener = new();
    private readonly VerifierKey _log;
    private readonly byte[] _seed = new byte[32];
    private readonly byte[] _key = new byte[Ed25519.PublicKeySize];
    private readonly Task _serving;
    private Checkpoint? _seen;

    public TestWitness(VerifierKey log)
    {
        _log = log;
        _seed[0] = 9;
        Ed25519.GeneratePublicKey(_seed, 0, _key, 0);
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        probe.Stop();
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address { get; }

    public bool Down { get; set; }

    /// <summary>How often it cosigned.</summary>
    public int Cosigned { get; private set; }

    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Name}+{WitnessKey.IdOf(Name, _key):x8}+{Convert.ToBase64String([WitnessKey.CosignatureType, .. _key])}");

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                var (status, text, type) = Down ? (503, "", "text/plain") : Answer(await reader.ReadToEndAsync());
                (context.Response.StatusCode, context.Response.ContentType) = (status, type);
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text));
                context.Response.Close();
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private (int Status, string Text, string Type) Answer(string body)
    {
        var lines = body[..body.IndexOf("\n\n", StringComparison.Ordinal)].Split('\n');
        var note = body[(body.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
        var old = long.Parse(lines[0]["old ".Length..], CultureInfo.InvariantCulture);
        var proof = lines[1..].Select(line => new TreeHash(Convert.FromBase64String(line))).ToList();

        if (!note.StartsWith(_log.Name + "\n", StringComparison.Ordinal))
        {
            return (404, "", "text/plain");
        }

        if (!Checkpoint.Open(note, _log).Succeeded(out var checkpoint, out _))
        {
            return (403, "", "text/plain");
        }

        var (known, root) = (_seen?.Size ?? 0, _seen?.Root ?? TreeHash.Empty);

        if (old > checkpoint.Size)
        {
            return (400, "", "text/plain");
        }

        if (old != known || (known == checkpoint.Size && root != checkpoint.Root))
        {
            return old != known ? (409, $"{known}\n", "text/x.tlog.size") : (409, "", "text/plain");
        }

        if (!MerkleProof.ShowsConsistency(old, root, checkpoint.Size, checkpoint.Root, proof))
        {
            return (422, "", "text/plain");
        }

        (_seen, Cosigned) = (checkpoint, Cosigned + 1);
        return (200, Cosign(checkpoint.Text, SignedLog(note)), "text/plain");
    }

    private static string SignedLog(string note) => SignedNote.Parse(note).Match(read => read.Text, problem => throw new InvalidOperationException(problem.Message));

    private string Cosign(string text, string signed)
    {
        Assert.Equal(text, signed);
        const long At = 1_770_000_000;
        var (message, signature) = (WitnessKey.Message(text, At), new byte[sizeof(long) + Ed25519.SignatureSize]);
        BinaryPrimitives.WriteInt64BigEndian(signature, At);
        Ed25519.Sign(_seed, 0, message, 0, message.Length, signature, sizeof(long));
        return new NoteSignature(Name, WitnessKey.IdOf(Name, _key), signature).Line;
    }
}
