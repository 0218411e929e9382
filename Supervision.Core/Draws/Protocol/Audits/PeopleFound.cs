using Supervision.Core.Draws.Protocol.Frames;

namespace Supervision.Core.Draws.Protocol.Audits;

/// <summary>What a bundle proves of who the people of the roster are.</summary>
/// <param name="Count">Whose digests were held against the rule; null where the rule commits none.</param>
/// <param name="Named">With name and certificate, where the auditor's file of salts was there; else empty.</param>
public sealed record PeopleFound(int? Count, IReadOnlyList<RosterPerson> Named)
{
    public static PeopleFound NotCommitted { get; } = new(null, []);

    /// <summary>What a verifier says of it.</summary>
    public string Told
    {
        get
        {
            if (Count is not { } count)
            {
                return "没有核对人员的姓名和执法证号：这个抽取包的规则没有承诺人员身份（rosterPeopleDigest），当时还没有这项要求";
            }

            return Named.Count > 0
                ? $"{count}名人员的姓名和执法证号都与承诺的人员身份（{PeopleFile.Name}）一致"
                : $"人员身份（{PeopleFile.Name}）{count}行与承诺一致；姓名和执法证号不公开，没有核对，由持有{PeopleFile.SaltsName}的审计人员核对";
        }
    }
}
