using System.Text.Json;

namespace Supervision.Core.Draws.Protocol.Files;

/// <summary>替换事由: a listed reason for which a target or an inspector may be replaced. Committed with the rule, so the list cannot grow afterwards.</summary>
/// <param name="WholeTask">An inspector replaced for it is not drawn again in this task; otherwise not for this target.</param>
/// <param name="Returns">Not for taking anybody off: a place that stands empty is tried again, with those who were off the whole task and are back.</param>
public sealed record ReplacementReason(string Code, string Name, bool OfTarget, bool WholeTask, bool Returns = false)
{
    /// <summary>The code of what follows by itself: a person recused for the reserve that takes a target's place.</summary>
    public const string Recused = "recused";

    /// <summary>The code for which a place that stands empty is tried again.</summary>
    public const string Returned = "returned";

    /// <summary>The member of rule.json that holds the list.</summary>
    public const string RuleKey = "replacementReasons";

    public static string Write(IEnumerable<ReplacementReason> reasons) =>
        JsonSerializer.Serialize(reasons.Select(FormOf), JsonSerializerOptions.Web);

    /// <summary>The list of a rule; empty when it was committed without one.</summary>
    /// <exception cref="FormatException">The member is there and not in its form.</exception>
    public static IReadOnlyList<ReplacementReason> Of(DrawRule rule)
    {
        if (!rule.Extra.TryGetValue(RuleKey, out var text))
        {
            return [];
        }

        try
        {
            return [.. JsonSerializer.Deserialize<Form[]>(text, JsonSerializerOptions.Web)!.Select(form =>
                new ReplacementReason(form.Code, form.Name, form.Of == "target", form.Scope == "task", form.Scope == "return"))];
        }
        catch (Exception problem) when (problem is JsonException or NullReferenceException)
        {
            throw new FormatException($"{RuleKey}: {problem.Message}", problem);
        }
    }

    private static Form FormOf(ReplacementReason reason) =>
        new(reason.Code, reason.Name, reason.OfTarget ? "target" : "inspector", ScopeOf(reason));

    private static string ScopeOf(ReplacementReason reason)
    {
        if (reason.Returns)
        {
            return "return";
        }

        return reason.WholeTask ? "task" : "target";
    }

    private sealed record Form(string Code, string Name, string Of, string Scope);
}
