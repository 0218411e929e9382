
namespace Supervision.Core.Exemptions;

/// <summary>当事人: who acted. A natural person has an opaque id and a date of birth.</summary>
public sealed record Party
{
    public required string Id { get; init; }

    public string? Kind { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public DateOnly? Birth { get; init; }

    public string? Name { get; init; }

    public IReadOnlyList<FormerName> Formerly { get; init; } = [];

    public string? LegalRep { get; init; }

    public IReadOnlyList<Succession> Succeeds { get; init; } = [];

    /// <summary>Whether that id is the party itself, under its present code or an earlier one.</summary>
    public bool Is(string id)
    {
        if (id == Id)
        {
            return true;
        }

        foreach (var old in Succeeds)
        {
            if (old.Id == id && IsNewCode(old))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a record of that id would have to be looked at by a person: of a predecessor, a branch or the head office, but not of a firm that was absorbed.</summary>
    public bool IsAkinTo(string id)
    {
        foreach (var old in Succeeds)
        {
            if (old.Id == id && !IsNewCode(old) && old.Kind != SuccessionKind.Absorption.Named())
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsNewCode(Succession old) => old.Kind == SuccessionKind.NewCode.Named();
}
