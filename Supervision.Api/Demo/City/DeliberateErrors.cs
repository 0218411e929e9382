namespace Supervision.Api.Demo.City;

/// <summary>A handful of rows that an import must give back, one for each mistake that offices make most.</summary>
internal static class DeliberateErrors
{
    /// <summary>Wrong check character, a number twice, a region and an industry that do not exist, a status nobody knows.</summary>
    public static IEnumerable<string[]> OfSubjects(CityTable subjects, SampleCodes codes)
    {
        var good = subjects.Rows[0];
        string[] Other(string header, string text) => Changed(subjects, Changed(subjects, good, "对象编号", codes.Next(good[2])), header, text);
        var code = codes.Next(good[2]);

        yield return Changed(subjects, good, "对象编号", code[..^1] + (code[^1] == '0' ? '1' : '0'));
        yield return Changed(subjects, good, "名称", "重复登记的商店（样例）");
        yield return Other("行政区划", "430399");
        yield return Other("行业代码", "X9999");
        yield return Other("登记状态", "正常");
    }

    public static IEnumerable<string[]> OfInspectors(CityTable inspectors) =>
    [
        Changed(inspectors, Changed(inspectors, Changed(inspectors, inspectors.Rows[0], "人员编号", "XT-ZZ-001"), "证件编号", "43039999999"), "所属主体", "430300-ZZ"),
    ];

    /// <summary>An item that rests on a normative document alone.</summary>
    public static IEnumerable<string[]> OfItems(CityTable items) =>
    [
        Changed(items, Changed(items, Changed(items, Changed(items, items.Rows[0], "事项编码", "XT-SJ-99"), "事项名称", "食品安全专项行动检查"),
            "依据层级", "规范性文件"), "依据名称", "关于开展专项行动的通知（样例）"),
    ];

    public static IEnumerable<string[]> OfDepartments(CityTable departments) =>
    [
        Changed(departments, Changed(departments, Changed(departments, departments.Rows[^1], "主体代码", "430300-ZS"), "主体名称", "没有委托书的园区管理委员会（样例）"),
            "委托书", ""),
    ];

    public static IEnumerable<string[]> OfRecusals(CityTable recusals) =>
    [
        Changed(recusals, recusals.Rows[0], "人员编号", "XT-SJ-999"),
    ];

    private static string[] Changed(CityTable table, string[] row, string header, string text)
    {
        string[] changed = [.. row];
        changed[table.Column(header)] = text;
        return changed;
    }
}
