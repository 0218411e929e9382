using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Supervision.Api.Repairs;
using Supervision.Core.Credit;

namespace Supervision.Api.Pages.Public.Repairs;

/// <summary>From which day one may apply, what is missing, and where. There is no form of application here: the window of the record's system takes it.</summary>
public sealed class RepairModel(RepairGuide guide) : PageModel
{
    /// <summary>Kinds of penalty as people name them; the first is none.</summary>
    public static readonly IReadOnlyList<string> Penalties =
        ["警告", "通报批评", "罚款", "没收违法所得", "没收非法财物", "暂扣许可证件", "降低资质等级", "吊销许可证件", "责令停产停业", "责令关闭", "限制从业"];

    private static readonly string[] Kinds = ["penalty", "serious-list", "abnormal-list", "inspection-result"];

    public RepairGuideView View { get; private set; } = null!;

    public bool IsAsked { get; private set; }

    /// <summary>What of it could not be read.</summary>
    public string? Wrong { get; private set; }

    public RepairGuideInput? Input { get; private set; }

    public async Task OnGetAsync(RepairGuideForm asked, CancellationToken cancel)
    {
        IsAsked = !string.IsNullOrEmpty(asked.Kind);
        Wrong = IsAsked ? Fault(asked) : null;
        Input = IsAsked && Wrong is null ? Read(asked) : null;
        View = await guide.ReadAsync(Input, cancel);
    }

    private static string? Fault(RepairGuideForm asked)
    {
        if (!Kinds.Contains(asked.Kind))
        {
            return "没有这种记录。请在列出的种类里选择。";
        }

        if (asked.Words.Exists(word => !Penalties.Contains(word)))
        {
            return "没有这种处罚。请在列出的种类里选择。";
        }

        if (Day(asked.Document) is null)
        {
            return "决定书的日期没有填写，或者不是日期。请照决定书填写。";
        }

        return !string.IsNullOrWhiteSpace(asked.Published) && Day(asked.Published) is null ? "公示的日期不是日期。请照网站上显示的填写；没有公示的不填。" : null;
    }

    private static RepairGuideInput Read(RepairGuideForm asked)
    {
        var isPenalty = asked.Kind == "penalty";
        return new(asked.Kind!, isPenalty ? asked.Words : [], isPenalty && asked.Simple is "true", Class(asked.Class), Day(asked.Document), Day(asked.Published))
        {
            DutiesDone = YesOrNo(asked.Duties),
            Corrected = YesOrNo(asked.Corrected),
        };
    }

    private static DishonestyClass? Class(string? code) => code is not null && DishonestyClasses.Codes.TryFind(code, out var found) ? found : null;

    private static bool? YesOrNo(string? answer) => answer switch { "yes" => true, "no" => false, _ => null };

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
