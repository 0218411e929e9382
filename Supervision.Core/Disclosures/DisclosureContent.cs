using System.Text;
using Supervision.Core.Primitives;

namespace Supervision.Core.Disclosures;

/// <summary>公示内容: the public fields of an inspection result, as every channel draws on them. No officer, tier or address stands here.</summary>
/// <param name="Direction">定向 or 不定向.</param>
/// <param name="Results">Codes of the overall results; each channel maps them by its own dated table.</param>
/// <param name="Items">What was checked and what was found, by item.</param>
public sealed record DisclosureContent(
    string PlanNumber,
    string PlanTitle,
    string TaskNumber,
    string TaskTitle,
    string Kind,
    string Direction,
    string Target,
    string TargetName,
    string Authority,
    string JointAuthorities,
    DateOnly EndedOn,
    IReadOnlyList<string> Results,
    IReadOnlyList<DisclosedItem> Items)
{
    /// <summary>H(salt ‖ record), the form in which the log holds the record.</summary>
    public string Commitment(string salt)
    {
        var text = new StringBuilder(salt).Append('\n')
            .AppendJoin('\n', PlanNumber, PlanTitle, TaskNumber, TaskTitle, Kind, Direction, Target, TargetName, Authority, JointAuthorities,
                EndedOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), string.Join(',', Results)).Append('\n');

        foreach (var item in Items)
        {
            text.Append(item.Name).Append('\t').Append(item.Result).Append('\n');
        }

        return Digest.Of(text.ToString());
    }
}

/// <summary>One item as the public reads it.</summary>
public sealed record DisclosedItem(string Name, string Result);
