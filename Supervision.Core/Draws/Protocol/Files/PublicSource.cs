namespace Supervision.Core.Draws.Protocol.Files;

/// <summary>公开数值来源: a public value not known at the commit.</summary>
/// <param name="Due">A witnessed value is entered and confirmed by then; a recorded one is published then.</param>
/// <param name="Fallback">What is used when it publishes nothing by then; <see cref="NoFallback"/> where the attempt is void instead.</param>
public sealed record PublicSource(string Name, DateTimeOffset Due, string Fallback)
{
    /// <summary>The fallback of a witnessed value, and of a recorded one that has no other: the attempt is void.</summary>
    public const string NoFallback = "void";

    /// <summary>Null in rules that were committed before the kind had to be written; such a value is a recorded one.</summary>
    public SourceKind? Kind { get; init; }

    /// <summary>Where anybody can look a recorded value up, for ever.</summary>
    public string? Where { get; init; }

    /// <summary>By when the value of the fallback is confirmed; after that the attempt is void. Both ends belong to the term.</summary>
    public DateTimeOffset? FallbackDue { get; init; }

    public bool IsWitnessed => Kind is SourceKind.Witnessed;

    public bool HasFallback => Fallback != NoFallback;

    /// <summary>The last moment at which this value can still be confirmed; null in old rules, which say no such thing.</summary>
    public DateTimeOffset? LastMoment(TimeSpan grace) => Kind switch
    {
        SourceKind.Witnessed => Due,
        SourceKind.Recorded => HasFallback ? FallbackDue : Due + grace,
        _ => null,
    };
}

/// <summary>Witnessed: made before witnesses, and stands before any nonce is opened. Recorded: published elsewhere after all nonces are open.</summary>
public enum SourceKind { Witnessed, Recorded }
