namespace Supervision.Api.Cases;

/// <summary>可以调取的证据: what usually shows a fact that is still to be established. A reminder for the officer, not a rule.</summary>
public static class EvidenceToAsk
{
    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal)
    {
        ["harm"] = "现场笔录、投诉举报和处理记录、检验检测报告、损失或者赔偿材料",
        ["act_minor"] = "现场笔录、数量和金额的清点记录、持续时间的记录、询问笔录",
        ["timely"] = "改正前后的照片、复查记录、责令改正通知书的送达回证",
        ["corrected"] = "改正前后的照片、整改报告、复查记录",
        ["corrected.on_the_spot"] = "现场笔录、当场改正的照片",
        ["order"] = "责令改正通知书和送达回证",
        ["register"] = "本市和全国违法记录的查询结果截图",
        ["cooperation"] = "现场笔录、询问笔录、提交材料的清单",
        ["written_commitment"] = "当事人签字或者盖章的承诺书",
        ["substantive_compliance"] = "符合实质要求的许可、检验或者验收材料",
        ["source_of_goods_explained"] = "进货票据、供货者的许可和资质、进货查验记录",
        ["no_falsification"] = "原始凭证与申报材料的对照、询问笔录",
        ["no_incident"] = "投诉举报和事故记录的查询结果",
        ["self_report"] = "主动报告的书面材料和收到的日期",
        ["no_subjective_fault"] = "尽到查验、注意义务的记录，供货者的证明材料",
        ["voluntary_remedy"] = "召回、退款、赔偿或者治理的凭证",
        ["found_by"] = "检查记录、投诉举报登记或者移送文书",
        ["from"] = "销售、生产或者申报的原始记录，询问笔录",
        ["to"] = "停止行为的记录、现场照片",
        ["discovered"] = "现场笔录、检查记录",
        ["illegal_gain"] = "销售台账、收款记录、成本凭证",
        ["goods_value"] = "进货和销售价格的凭证、货物清点记录",
        ["turnover"] = "账簿、发票、收款记录",
        ["offence"] = "现场笔录、询问笔录、检验检测报告",
        ["crime_suspected"] = "案情材料，必要时征求公安机关意见",
    };

    /// <param name="name">Finding, fact or field, by its name in the case form. Null: nothing usual is known.</param>
    public static string? For(string name) => Usual.GetValueOrDefault(name);
}
