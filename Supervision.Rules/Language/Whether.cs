using System.Text.Json.Nodes;

namespace Supervision.Rules.Language;

// A group that has one form where a name says no, and another where it does not.
internal sealed record Whether(string Name, Form WhereNot, Form Otherwise) : Shape
{
    public override void Check(RuleNode node) =>
        (node.IsMap && node.Given(Name) is { IsScalar: true, Text: "false" } ? WhereNot : Otherwise).Check(node);

    public override JsonObject Schema(SchemaParts parts) => new() { ["anyOf"] = new JsonArray(WhereNot.Schema(parts), Otherwise.Schema(parts)) };
}
