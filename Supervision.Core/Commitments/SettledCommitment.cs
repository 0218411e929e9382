using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Commitments;

/// <summary>承诺履行记录: what the credit record of a subject is to be told, once a commitment is kept or broken and the catalogue has the class.</summary>
/// <param name="Number">承诺编码.</param>
/// <param name="Catalogue">公共信用信息目录的类别.</param>
/// <param name="Content">What was found; of a broken one what was not kept and what follows.</param>
public sealed record SettledCommitment(
    SubjectKey Subject, bool IsKept, DateOnly On, string Number, DepartmentCode Organ, string Catalogue, string Item, string Content);
