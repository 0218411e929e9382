using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;

namespace Supervision.Api.Log;

/// <summary>安全日志和读取日志: reads them line by line and sums up their digest from one anchor to the next.</summary>
public sealed class TrailReader(SupervisionDb db)
{
    public const string Security = "security";
    public const string Reads = "reads";

    // As wait_for_anchor of the guards.
    private const long LockKey = 6001103;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<string> Names { get; } = [Security, Reads];

    public static string Named(string trail) => trail == Security ? "安全日志" : "读取日志";

    /// <summary>Waits for every line that is being written, so that none comes in below the last one.</summary>
    public Task WaitAsync(CancellationToken cancel) => db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LockKey})", cancel);

    /// <summary>The sum after this one.</summary>
    /// <param name="upTo">The last line that counts; the last there is when left out.</param>
    public async Task<TrailSum> AfterAsync(string trail, TrailSum before, long? upTo, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(before.Digest));
        var (number, entries) = (before.Number, before.Entries);

        await foreach (var line in LinesAsync(trail, before.Number, upTo ?? long.MaxValue, cancel))
        {
            hash.AppendData(Encoding.UTF8.GetBytes("\n" + line.Text));
            (number, entries) = (line.Number, entries + 1);
        }

        return number == before.Number ? before : new(number, entries, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private IAsyncEnumerable<TrailLine> LinesAsync(string trail, long after, long upTo, CancellationToken cancel) =>
        trail == Security ? SecurityAsync(after, upTo, cancel) : ReadsAsync(after, upTo, cancel);

    private async IAsyncEnumerable<TrailLine> SecurityAsync(long after, long upTo, [EnumeratorCancellation] CancellationToken cancel)
    {
        var lines = db.SecurityLog.AsNoTracking().Where(one => one.Number > after && one.Number <= upTo).OrderBy(one => one.Number);

        await foreach (var one in lines.AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return Line(
                one.Number, one.At, one.Event.ToString(), one.Account?.ToString(), one.Person?.ToString(), one.Name, one.Department?.ToString(), one.Role?.ToString(),
                one.Session?.ToString(), one.Address, one.Detail);
        }
    }

    private async IAsyncEnumerable<TrailLine> ReadsAsync(long after, long upTo, [EnumeratorCancellation] CancellationToken cancel)
    {
        var lines = db.ReadLog.AsNoTracking().Where(one => one.Number > after && one.Number <= upTo).OrderBy(one => one.Number);

        await foreach (var one in lines.AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return Line(
                one.Number, one.At, one.Person.ToString(), one.Name, one.Department.ToString(), one.Role.ToString(), one.StandsInFor?.ToString(),
                one.Session?.ToString(), one.Address, one.Act, one.Object);
        }
    }

    // A list, so that no two different lines have one text.
    private static TrailLine Line(long number, DateTimeOffset at, params string?[] rest)
    {
        string?[] first = [number.ToString(CultureInfo.InvariantCulture), at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture)];
        return new(number, JsonSerializer.Serialize(first.Concat(rest), Plain));
    }

    private sealed record TrailLine(long Number, string Text);
}
