using Supervision.Core.LawTables;

namespace Supervision.Core.Coercion.Files;

/// <summary>What a step of a coercive measure did.</summary>
public enum CoercionStepKind { Asked, Approved, Refused, Taken, Served, TestingTold, Extended, ExtensionTold, Lifted, Disposed, Closed }

public static class CoercionStepKinds
{
    public static readonly Terms<CoercionStepKind> Terms = new(
        (CoercionStepKind.Asked, "报批"), (CoercionStepKind.Approved, "批准"), (CoercionStepKind.Refused, "不予批准"), (CoercionStepKind.Taken, "实施"),
        (CoercionStepKind.Served, "交付冻结决定书"), (CoercionStepKind.TestingTold, "告知检测检验鉴定期间"), (CoercionStepKind.Extended, "批准延长"),
        (CoercionStepKind.ExtensionTold, "告知延长"), (CoercionStepKind.Lifted, "解除"), (CoercionStepKind.Disposed, "处理财物"),
        (CoercionStepKind.Closed, "办结"));

    public static string Named(this CoercionStepKind kind) => Terms.Of(kind);
}
