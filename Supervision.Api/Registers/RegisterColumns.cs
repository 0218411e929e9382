using Supervision.Core.Registers;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Inspectors;
using Supervision.Core.Registers.Items;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Registers;

/// <summary>Which columns the file of each register has. The order in a file is free.</summary>
internal static class RegisterColumns
{
    private const string Day = "形如2026-03-01的日期";

    private static readonly RegisterColumn Sample = new("样例", false, "是或者否；空着就是否。编造的数据填是", "是");

    private static readonly Dictionary<RegisterKind, RegisterColumn[]> All = new()
    {
        [RegisterKind.Subjects] =
        [
            new("对象编号", true, "18位统一社会信用代码；项目、产品、行为写作project:编号、product:编号、behaviour:编号", "91430399MA00000013"),
            new("名称", true, $"不超过{Subject.NameMaxLength}字", "湘潭市雨湖区湖湘餐馆（样例）"),
            new("对象类型", true, SubjectKinds.Terms.Listed, "企业"),
            new("登记状态", true, SubjectStatuses.Terms.Listed, "存续"),
            new("行政区划", true, "六位行政区划代码", "430302"),
            new("乡镇街道", false, "九位代码", "430302001"),
            new("行业代码", true, "国民经济行业分类代码，如6210或者H6210；项目、产品、行为可以空着", "6210"),
            new("地址", false, $"不超过{Subject.AddressMaxLength}字", "雨湖区韶山中路1号"),
            new("管辖单位", false, "执法主体清单中的主体代码", ""),
            new("信用风险分类", false, "A、B、C、D之一；没有分类的空着", "A"),
            new("登记日期", false, Day, "2020-05-06"),
            Sample,
        ],
        [RegisterKind.Inspectors] =
        [
            new("人员编号", true, $"数字、字母和连字符，不超过{Inspector.NumberMaxLength}位，全市唯一；一人有几个证件就写几行，其他各列须一致", "SJ-001"),
            new("姓名", true, $"不超过{Inspector.NameMaxLength}字", "张样例"),
            new("所属主体", true, "执法主体清单中的主体代码", "430300-SJ"),
            new("人员类别", true, InspectorKinds.Terms.Listed, "执法人员"),
            new("在岗状态", true, PostStates.Terms.Listed, "在岗"),
            new("可任组长", false, "是或者否；只有执法人员可以任组长", "是"),
            new("专长", false, "几项用、隔开", "食品、特种设备"),
            new("证件类型", false, CertificateKinds.Terms.Listed + "；没有证件的，证件各列都空着", "行政执法证"),
            new("证件编号", false, $"不超过{Certificate.NumberMaxLength}字", "湘C00000001"),
            new("证件生效日期", false, Day, "2024-01-01"),
            new("证件失效日期", false, Day + "，当天仍有效", "2028-12-31"),
            Sample,
        ],
        [RegisterKind.Items] =
        [
            new("事项编码", true, $"数字、字母和连字符，不超过{InspectionItem.CodeMaxLength}位；一个事项有几条依据就写几行，其他各列须一致", "SJ-001"),
            new("事项名称", true, $"不超过{ItemContent.NameMaxLength}字", "食品经营监督检查"),
            new("子项", false, $"不超过{ItemContent.NameMaxLength}字", "餐饮服务"),
            new("事项类别", true, ItemCategories.Terms.Listed, "一般检查事项"),
            new("依据层级", true, BasisLevels.Terms.Listed + "；不能只有规范性文件", "法律"),
            new("依据名称", true, "不带书名号", "食品安全法"),
            new("依据条款", true, "写到条，如第一百一十条", "第一百一十条"),
            new("依据版本", false, "如2021修正", "2021修正"),
            new("主体代码", true, "执法主体清单中的主体代码", "430300-SJ"),
            new("对象类型", true, SubjectKinds.Terms.Listed + "；几项用、隔开", "企业、个体工商户"),
            new("检查方式", true, CheckMethods.Terms.Listed + "；几项用、隔开", "实地核查、书面检查"),
            new("检查内容", false, $"不超过{ItemContent.ChecklistMaxLength}字，可以换行", "许可证、进货查验、从业人员健康证明"),
            new("比例下限", false, "形如5%或者0.05", "1%"),
            new("比例上限", false, "形如5%或者0.05；一般检查事项必填", "5%"),
            new("年度频次上限", false, "一年内对同一对象最多检查几次，正整数", "2"),
            new("可联合主体", false, "执法主体清单中的主体代码，几个用、隔开", ""),
            new("所需专长", false, "检查人员中至少一人须有的专长，只填一项", "食品"),
            new("生效日期", true, Day, "2026-01-01"),
            new("公布日期", false, Day + "；没有公布的空着，公布前不能用于抽查", "2026-01-10"),
            new("停用日期", false, Day + "，当天仍可用", ""),
            Sample,
        ],
        [RegisterKind.Departments] =
        [
            new("主体代码", true, "大写字母、数字和连字符，2至32位，如430300-SJ", "430300-SJ"),
            new("主体名称", true, $"不超过{Department.NameMaxLength}字，不得重复", "湘潭市样例监督管理局"),
            new("机关代字", true, "文号开头的字，如潭市监", "潭样监"),
            new("执法领域", true, "如市场监管", "市场监管"),
            new("层级", true, DepartmentLevels.Terms.Listed, "市级"),
            new("行政区划", true, "六位行政区划代码", "430300"),
            new("主体性质", true, DepartmentKinds.Terms.Listed, "行政机关"),
            new("委托机关", false, "受委托组织必填：委托机关的主体代码", ""),
            new("委托书", false, "受委托组织必填：委托书的名称和文号", ""),
            new("是否园区", false, "是或者否；园区管理机构填是", "否"),
            new("负责人", false, $"不超过{Department.HeadNameMaxLength}字", "王样例"),
            new("列入日期", true, Day, "2025-03-31"),
            new("移出日期", false, Day + "，当天仍在清单上", ""),
            Sample,
        ],
        [RegisterKind.Recusals] =
        [
            new("人员编号", true, "执法检查人员名录库中的编号", "SJ-001"),
            new("对象编号", true, "检查对象名录库中的编号", "91430399MA00000013"),
            new("事由", true, $"不超过{RecusalRelation.ReasonMaxLength}字", "本人近亲属任职"),
            new("起始日期", true, Day, "2025-01-01"),
            new("截止日期", false, Day + "，当天仍须回避；一直有效的空着", ""),
            Sample,
        ],
    };

    public static IReadOnlyList<RegisterColumn> Of(RegisterKind register) => All[register];
}
