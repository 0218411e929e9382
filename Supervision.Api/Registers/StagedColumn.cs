using NpgsqlTypes;

namespace Supervision.Api.Registers;

/// <summary>One column of a register's table.</summary>
/// <param name="Role">Part of the key, compared with what stands there, or only written along when something else changed.</param>
internal sealed record StagedColumn(string Name, NpgsqlDbType Type, StagedRole Role = StagedRole.Compared);

internal enum StagedRole { Key, Compared, WrittenAlong, OnlyAtFirst }
