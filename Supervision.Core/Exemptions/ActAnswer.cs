using System.Text.Json.Serialization;

namespace Supervision.Core.Exemptions;

/// <summary>对一项行为的处理建议: a proposal that an officer adopts, or departs from with reasons.</summary>
public sealed record ActAnswer
{
    public required string Act { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>The article it rests on: <c>33(1)a</c>, <c>33(1)b</c>, <c>33(2)</c>, <c>36</c> … Null where nothing is granted.</summary>
    public string? Root { get; init; }

    /// <summary>The list that carries the result; null when the law itself does, or nothing.</summary>
    public string? List { get; init; }

    public string? ListTitle { get; init; }

    public string? Item { get; init; }

    /// <summary>The item as the list itself names it; null where no item carries the result, and in answers that were given before this was said.</summary>
    public ListCitation? Listed { get; init; }

    /// <summary>Document number and first day in force of the list version.</summary>
    public string? Version { get; init; }

    /// <summary>条款待核: the clauses of the item have not been confirmed, so no paper issues on it yet.</summary>
    public bool ClausesToVerify { get; init; }

    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>法定要件: the elements of the sentence of Art. 33(1) that an exemption rests on; empty where it rests on another provision.</summary>
    public IReadOnlyList<LawElement> Elements { get; init; } = [];

    /// <summary>Always fourteen.</summary>
    public required IReadOnlyList<Step> Trace { get; init; }

    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>不免的处理: what is done to the party all the same, where the whole penalty or the fine is lifted.</summary>
    public IReadOnlyList<string> Keeps { get; init; } = [];

    public Confiscation? Confiscation { get; init; }

    public CoercionAnswer? Coercion { get; init; }

    public bool UsesFirstChance { get; init; }

    /// <summary>
    /// 无论怎样认定: where the result leaves it open whether a penalty is given, the grounds that ease it in any case. Null: none is found, or the
    /// result says it already.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<EasingGround>? IfPunished { get; init; }

    /// <summary>Where nothing is granted: the least that would have to be different.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Where facts are missing: what must be established.</summary>
    public IReadOnlyList<ToEstablish> Establish { get; init; } = [];

    /// <summary>作出决定前还须认定: elements of the law that the list did not ask. The proposal stands, but no paper issues until they are found.</summary>
    public IReadOnlyList<ToFind> BeforeAdoption { get; init; } = [];

    /// <summary>The result under each version of the lists that could apply; empty where there is nothing to compare.</summary>
    public IReadOnlyList<VersionAnswer> Versions { get; init; } = [];

    /// <summary>Where a person decides: what can be chosen.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>What a person should look at: records that were not imputed, dates that were assumed.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The same answer with what legal review has confirmed. The step that it was read off says 条款待核 until then.</summary>
    public ActAnswer WithClauses(bool confirmed)
    {
        if (Item is null)
        {
            return this;
        }

        return this with
        {
            ClausesToVerify = !confirmed,
            Trace = confirmed ? Trace : [.. Trace.Select(ToVerify)],
        };
    }

    private static Step ToVerify(Step step) =>
        step.Settles ? step with { Sentence = step.Sentence + "（条款待核）" } : step;
}
