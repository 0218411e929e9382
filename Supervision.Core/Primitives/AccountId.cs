namespace Supervision.Core.Primitives;

/// <summary>账号: one sign-in of one person.</summary>
public readonly record struct AccountId(Guid Value) : ITypedId<AccountId>
{
    public static AccountId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    public static AccountId From(Guid value) => new(value);

    public static bool TryParse(string? text, out AccountId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
