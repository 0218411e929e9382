using Supervision.Core.Primitives;

namespace Supervision.Core.Cases;

/// <summary>提出结案: 承办机构负责人 says when and how the decision was served; where no paper went out, both are empty.</summary>
/// <param name="ServedHow">送达方式和凭据.</param>
public sealed record ClosingProposal(DateOnly? ServedOn, string? ServedHow, Signed By)
{
    public const int HowMaxLength = 500;
}
