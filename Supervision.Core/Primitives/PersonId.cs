using System.Security.Cryptography;
using System.Text;

namespace Supervision.Core.Primitives;

/// <summary>自然人: one natural person, whatever accounts, roles or departments he has. Where another person must sign, these are compared, never names.</summary>
public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    private const int GuidLength = 16;

    public static PersonId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static PersonId From(Guid value) => new(value);

    /// <summary>Of a name alone: for demonstrations, tests, and signatures older than accounts, where a name is all that is known.</summary>
    public static PersonId OfName(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("sv:person:" + name))[..GuidLength];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x50);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(new Guid(bytes, bigEndian: true));
    }

    public static bool TryParse(string? text, out PersonId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
