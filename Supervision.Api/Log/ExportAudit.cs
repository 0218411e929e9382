using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Audit;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>导出审计记录: one entry a line with everything that is hashed, for an auditor who computes the chain himself.</summary>
public sealed class ExportAudit(SupervisionDb db)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>How many entries were written.</returns>
    public async Task<Result<AuditCount>> ExecuteAsync(string file, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            return await WriteAsync(file, cancel);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return LogAsked.NotWritten(file, refused.Message);
        }
    }

    private async Task<AuditCount> WriteAsync(string file, CancellationToken cancel)
    {
        AuditEntry? last = null;
        var count = 0L;

        await using (var writer = new StreamWriter(file + ".unfinished", append: false, new UTF8Encoding(false)))
        {
            await foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(e => e.Number).AsAsyncEnumerable().WithCancellation(cancel))
            {
                await writer.WriteAsync(Line(entry));
                (last, count) = (entry, count + 1);
            }
        }

        File.Move(file + ".unfinished", file, overwrite: true);
        return new AuditCount(count, last);
    }

    private static string Line(AuditEntry entry)
    {
        using var line = new MemoryStream();

        using (var json = new Utf8JsonWriter(line, Plain))
        {
            json.WriteStartObject();
            json.WriteNumber("number", entry.Number);
            json.WriteString("at", entry.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("person", entry.Person);
            json.WriteString("department", entry.Department.ToString());
            json.WriteString("role", entry.Role);
            json.WriteString("act", entry.Act);
            json.WriteString("object", entry.Object);
            json.WriteString("detail", entry.Detail);
            json.WriteString("previous", entry.Previous);
            json.WriteString("digest", entry.Digest);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        return Encoding.UTF8.GetString(line.ToArray());
    }
}
