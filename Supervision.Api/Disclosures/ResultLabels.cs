using Supervision.Core.Checks;
using Supervision.Core.Disclosures;

namespace Supervision.Api.Disclosures;

/// <summary>The national labels of a result, by the table in force when the check ended.</summary>
public sealed class ResultLabels(ResultCodes codes)
{
    public IReadOnlyList<string> Of(Disclosure disclosure) =>
        [.. disclosure.Content.Results.Select(code => codes.Find(code, disclosure.OccurredOn)?.Label ?? code)];

    public IReadOnlyList<ResultCode> On(DateOnly day) => codes.On(day);
}
