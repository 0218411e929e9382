namespace Supervision.Core.Primitives;

/// <summary>An identity that cannot be mistaken for another kind of identity.</summary>
public interface ITypedId<TSelf> where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
