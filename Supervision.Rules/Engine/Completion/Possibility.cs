using Supervision.Rules.Engine.Steps;

namespace Supervision.Rules.Engine.Completion;

// One answer that a missing fact could have, and the act with it.
internal sealed record Possibility(string Answer, ActEvaluation Act);
