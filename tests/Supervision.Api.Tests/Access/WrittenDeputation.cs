using Npgsql;
using NpgsqlTypes;
using Supervision.Core.Primitives;

namespace Supervision.Api.Tests.Access;

/// <summary>A deputation put straight into the database for one attempt, and taken away after it.</summary>
/// <param name="Deputy">Who stands in, for whom and in which role.</param>
internal sealed record WrittenDeputation(Actor Deputy, IReadOnlyList<string> Acts)
{
    public const string Document = "授1号";

    private const string Insert = """
        set session_replication_role = replica;
        insert into role_grants (id, person, department, role, is_chief, "from", document, is_initial, entered, confirmed)
        values (@id, @id, @department, @role, false, '2026-01-01', '文件', false, '{}', '{"at":"2026-01-01T00:00:00+00:00"}');
        insert into deputations (id, "grant", principal, principal_name, deputy, deputy_name, department, role, is_chief, is_in_charge, acts, document,
            "from", until, entered, accepted, ended, ended_because)
        values (@id, @id, @principal, '授权的人', @deputy, @name, @department, @role, @chief, @charge, @acts, @document, @from, @until,
            @signed::jsonb, case when @accepted then @signed::jsonb end, case when @ended then @signed::jsonb end, case when @ended then '回来上班' end);
        """;

    private const string Delete = """
        set session_replication_role = replica;
        delete from deputations where id = @id;
        delete from role_grants where id = @id;
        """;

    private readonly Guid _id = Guid.NewGuid();

    public bool IsInCharge { get; init; } = true;

    public bool IsAccepted { get; init; } = true;

    public bool IsEnded { get; init; }

    /// <summary>The first day, so many days from today.</summary>
    public int From { get; init; } = -10;

    /// <summary>The last day, so many days from today.</summary>
    public int Until { get; init; } = 10;

    /// <summary>Somebody as the deputy of this actor.</summary>
    public static Actor For(Actor principal, string name, PersonId id) => new(name, principal.Department, principal.Role)
    {
        Id = id,
        IsChief = principal.IsChief,
        StandsInFor = principal.Id,
        StandsInName = principal.Person,
        StandsInBy = Document,
    };

    public async Task WriteAsync(string owner, DateOnly today)
    {
        var signed = System.Text.Json.JsonSerializer.Serialize(new Signed(Deputy, DateTimeOffset.UnixEpoch), Supervision.Core.Persistence.Jsonb.Options);
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Insert, connection);
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new("id", _id), new("principal", Deputy.StandsInFor!.Value.Value), new("deputy", Deputy.Id.Value), new("name", Deputy.Person),
            new("department", Deputy.Department.ToString()), new("role", Deputy.Role.ToString()), new("chief", Deputy.IsChief), new("charge", IsInCharge && Deputy.IsChief),
            new("acts", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = Acts.ToArray() }, new("document", Document), new("from", today.AddDays(From)), new("until", today.AddDays(Until)),
            new("signed", signed), new("accepted", IsAccepted), new("ended", IsEnded),
        });
        await command.ExecuteNonQueryAsync();
    }

    public async Task ClearAsync(string owner)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Delete, connection);
        command.Parameters.AddWithValue("id", _id);
        await command.ExecuteNonQueryAsync();
    }
}
