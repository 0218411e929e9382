namespace Supervision.Api.Access;

/// <summary>What the form, or the command, at hand says it has seen. An act uses it up: what follows in the same request acts on what the first has left.</summary>
public sealed class FormSeen
{
    /// <summary>The name of the field of every form.</summary>
    public const string Field = "__seen";

    private ObjectVersion? _seen;

    public void Carry(string? text) => _seen = ObjectVersion.Parse(text);

    public ObjectVersion? Peek() => _seen;

    public void UseUp() => _seen = null;
}
