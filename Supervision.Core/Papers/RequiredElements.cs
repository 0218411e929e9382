using Supervision.Core.Primitives;

namespace Supervision.Core.Papers;

/// <summary>必备内容: the elements a form must have; those that are missing refuse the paper, all told at once.</summary>
internal sealed class RequiredElements(string form)
{
    private readonly List<string> _missing = [];
    private string _addressee = "";

    public Problem? Missing => _missing.Count == 0 ? null : PaperProblems.Missing(form, _addressee, _missing);

    public RequiredElements Frame(PaperFrame frame)
    {
        _addressee = frame.Addressee.Name;
        return When(frame.Number.IsWhole, "文号")
            .Text(frame.Organ.InWhoseName, "发文机关")
            .Text(frame.Addressee.Name, "当事人名称")
            .When(frame.IssuedOn != default, "成文日期")
            .Text(frame.Contact.Person, "联系人")
            .Text(frame.Contact.Phone, "联系电话")
            .Text(frame.Contact.Address, "联系地址")
            .Text(frame.Verification.Address, "核验网址");
    }

    public RequiredElements Text(string? text, string element) => When(!string.IsNullOrWhiteSpace(text), element);

    public RequiredElements Some(IEnumerable<string> texts, string element)
    {
        var all = texts.ToList();
        return When(all.Count > 0 && !all.Any(string.IsNullOrWhiteSpace), element);
    }

    public RequiredElements When(bool present, string element)
    {
        if (!present)
        {
            _missing.Add(element);
        }

        return this;
    }
}
