namespace Supervision.Api.Access;

/// <summary>为什么要跨部门查询. A closed list: what is not named here is not read beyond the own department.</summary>
public enum AcrossNeed
{
    /// <summary>权限判断: whose a thing is and who has signed it, before the gate answers.</summary>
    Gate,

    /// <summary>检查频次: how often an enterprise was or will be visited, by whomever (国办发〔2024〕54号).</summary>
    VisitsOfSubject,

    /// <summary>上次检查的人员: who checked an enterprise last, so that it is not the same again.</summary>
    LastOfficers,

    /// <summary>参加过原检查的人员: who had a part in what is looked at again, replaced or not.</summary>
    EarlierParts,

    /// <summary>可供复核的检查: the finished checks from which a back-check is drawn, and those that were drawn.</summary>
    FinishedChecks,

    /// <summary>任务进度: how many checks each task has and how many are reviewed; published anyway.</summary>
    Progress,

    /// <summary>文号属于谁: which department issued a paper, so that whoever holds it is told where to ask.</summary>
    PaperByNumber,

    /// <summary>抽取仪式: what the screen in the room shows to everybody, for a ceremony of several departments' tasks.</summary>
    Ceremony,

    /// <summary>裁量一致: whether departments decide alike cases alike, which one department's cases cannot show.</summary>
    Consistency,

    /// <summary>清单的各个版本: which number a new draft takes, whoever drafted the others.</summary>
    VersionsOfList,

    /// <summary>抽取中的位置: who stands where in a draw, for a department whose own people take part in it.</summary>
    PlacesOfDraw,

    /// <summary>牵头部门的通知书: the notice of a joint task, issued again when a person of a participating department gives way.</summary>
    NoticeOfLead,

    /// <summary>虚假承诺: whether a subject has broken a commitment before any office and not repaired it (国办发〔2020〕42号).</summary>
    BrokenCommitments,

    /// <summary>信用评定: the records of a subject from every office, from which its classes follow; of what is internal others are told how many.</summary>
    RatedRecords,

    /// <summary>信用修复的效果: which records of a subject are no longer shown on which channel, whichever office repaired them (国办发〔2025〕22号).</summary>
    RepairsOfSubject,

    /// <summary>承诺编码: which serial comes next in a region on a day, whichever office took the ones before.</summary>
    CommitmentCodes,
}
