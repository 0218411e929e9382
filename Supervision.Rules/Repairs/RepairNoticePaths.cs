using Supervision.Core.Credit;
using Supervision.Core.Papers.Repairs;
using Supervision.Core.Repairs;

namespace Supervision.Rules.Repairs;

/// <summary>告知的途径: what each policy in force on the day of a decision says of its showing and repair, as the notice that is served with it tells.</summary>
public static class RepairNoticePaths
{
    public static IReadOnlyList<RepairNoticePath> Of(RepairPolicies policies, ShownRecord record, DateOnly day)
    {
        var speaking = policies.All.Where(policy => policy.InForce.Covers(day) && !policy.IsPublicationOnly && policy.Kinds.Any(kind => kind.Record == record.Kind));
        return [.. speaking.Select(policy => Of(policy, record))];
    }

    private static RepairNoticePath Of(RepairPolicy policy, ShownRecord record)
    {
        var title = policy.DocumentNumber is { } number ? $"《{policy.Title}》（{number}）" : $"《{policy.Title}》";
        return new(policy.Window, title, Showing(policy, FoundClass.Of(policy, record)), Clocks(policy), [.. policy.Materials.Select(RepairMaterials.Named)]);
    }

    private static string Showing(RepairPolicy policy, FoundClass found)
    {
        var from = policy.RunsFromDocument ? "自决定书作出之日起" : "自公示之日起";

        if (found.IsSelfRemedy)
        {
            return "补报、改正或者恢复联系以后即可申请移出";
        }

        if (found.IsHidden)
        {
            return "不公示";
        }

        if (found.Class is { } known)
        {
            return $"{DishonestyClasses.Terms.Of(known)}信息，{from}{Length(policy.Periods(known))}";
        }

        return $"类别由本机关确定后告知；{from}，{string.Join('；', policy.Classes.Select(one => $"{DishonestyClasses.Terms.Of(one.Class)}信息{Length(one)}"))}";
    }

    private static string Length(ClassPeriods periods)
    {
        var unless = periods.ShownOnlyIfPublished ? "原则上不公示，公示的" : "";
        var shortest = periods.Access switch
        {
            RepairAccess.Never => "，届满自行停止，不用申请",
            RepairAccess.ShownOnly => "，义务履行完毕即可申请",
            _ => $"，满{periods.Shortest}可以申请",
        };
        return $"{unless}最长{periods.Longest}{shortest}";
    }

    private static string Clocks(RepairPolicy policy)
    {
        string?[] clocks =
        [
            policy.AcceptDays is { } accept ? $"{accept}个工作日内决定是否受理" : null,
            policy.DecideDays is { } decide ? $"受理后{decide}个工作日内作出决定" : null,
            policy.ExtensionDays is { } extension ? $"情况复杂的可以延长{extension}个工作日" : null,
            policy.AnswerDays is { } answer ? $"申请之日起{answer}个工作日内答复" : null,
        ];
        return string.Join('，', clocks.OfType<string>());
    }
}
