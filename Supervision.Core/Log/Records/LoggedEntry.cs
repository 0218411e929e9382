using System.Text.Json;

namespace Supervision.Core.Log.Records;

/// <summary>An entry as a stranger holds it: read back from the line of JSON that is hashed.</summary>
/// <param name="Kind">The code of its kind; another program may have written a kind that is not known here.</param>
/// <param name="At">As it is written.</param>
/// <param name="Members">What the record says; a member of a member is named <c>outer.inner</c>.</param>
public sealed record LoggedEntry(string Kind, string Object, string At, IReadOnlyDictionary<string, string> Members)
{
    /// <summary>The attempt that a step of a draw names.</summary>
    public string Attempt => Says("attempt");

    /// <summary>Empty where the record does not say it.</summary>
    public string Says(string member) => Members.GetValueOrDefault(member, "");

    /// <exception cref="KeyNotFoundException">A member is missing, as in an entry that holds the digest of its record alone.</exception>
    /// <exception cref="FormatException">A member has not the form it should have.</exception>
    public static LoggedEntry Of(JsonElement entry) => new(
        TextOf(entry, "kind"),
        TextOf(entry, "object"),
        TextOf(entry, "at"),
        Flat(entry.GetProperty("record")));

    internal static Dictionary<string, string> Flat(JsonElement record)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var member in record.EnumerateObject())
        {
            if (member.Value.ValueKind is not JsonValueKind.Object)
            {
                Add(members, member.Name, member.Value);
                continue;
            }

            foreach (var inner in member.Value.EnumerateObject())
            {
                Add(members, $"{member.Name}.{inner.Name}", inner.Value);
            }
        }

        return members;
    }

    private static void Add(Dictionary<string, string> members, string name, JsonElement value)
    {
        if (!members.TryAdd(name, value.ToString()))
        {
            throw new FormatException($"{name}出现了两次");
        }
    }

    private static string TextOf(JsonElement entry, string name) =>
        entry.GetProperty(name).GetString() ?? throw new FormatException($"{name}不应为空");
}
