using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>人员: one natural person, whatever accounts and roles are held. Who must be somebody else is told by this, never by a name.</summary>
public sealed class Person
{
    public const int NameMaxLength = 50;
    public const int InspectorMaxLength = 32;

    private Person()
    {
    }

    public required PersonId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Keyed hash of the ID number; the number itself is not kept. Null for made-up people.</summary>
    public byte[]? IdentityHash { get; init; }

    /// <summary>人员编号 on the inspector register, with whose certificate the person checks; null for who never checks.</summary>
    public string? Inspector { get; private set; }

    /// <summary>By whom and when the person was entered; null for who opened the installation.</summary>
    public Signed? Entered { get; init; }

    /// <summary>离职: from then on nothing of this person's opens any door.</summary>
    public Signed? Left { get; private set; }

    public static Person Of(PersonId id, string name, byte[]? identityHash, Signed? entered) =>
        new() { Id = id, Name = name, IdentityHash = identityHash, Entered = entered };

    public void LinkTo(string? inspector) => Inspector = inspector;

    public void Leave(Signed by) => Left ??= by;
}
