namespace Supervision.Api.Registers;

// Named as in the file.
internal enum SubjectColumn { 对象编号, 名称, 对象类型, 登记状态, 行政区划, 乡镇街道, 行业代码, 地址, 管辖单位, 信用风险分类, 登记日期, 样例 }
