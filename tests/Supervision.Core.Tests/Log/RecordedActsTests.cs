using Supervision.Core.Log.Records;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Core.Tests.Log;

/// <summary>What an act says enters the log as it always did: each value under its own name.</summary>
public sealed class RecordedActsTests
{
    private static readonly DateTimeOffset Morning = new(2026, 2, 10, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly DepartmentCode Lead = DepartmentCode.Parse("430300-SJ");

    [Fact]
    public void A_plan_enters_with_its_tasks()
    {
        var plan = AnnualPlan.Draft(
            PlanId.New(Morning), "XT-2026-LH", 2026, "湘潭市2026年度食品销售领域部门联合“双随机、一公开”抽查计划（样例）", Lead,
            [Until(new(2026, 10, 16))], By(Role.Planner));

        Holds(plan.Match(PlanRecords.Published, problem => throw new InvalidOperationException(problem.Message)));
    }

    [Fact]
    public void An_amendment_enters_with_the_tasks_as_they_read_now() => Holds(PlanRecords.Amended(new(
        1, "中秋、国庆假期期间不安排入企检查，检查时间相应顺延一周", By(Role.Approver), [Until(new(2026, 10, 16))], [Until(new(2026, 10, 23))])));

    [Fact]
    public void A_freeze_enters_with_what_was_left_out_by_reason() => Holds(new DrawFrozenRecord(
        1,
        "36b51e332f47a2fe1996071b96cb3a9953fba2f63088ad2a167c994bfb8c8b53",
        "2c742ae9fa1b5d5892e0016394d99ff6c0bfddcbd331220aefaf1b2e1d30a09c",
        "3a5977d29be4b493475df669cf90418e3409e907a5083d163a4e492fa3767a51",
        2238,
        new Dictionary<string, int> { ["status"] = 155, ["cooling-period"] = 10 }));

    [Fact]
    public void A_commitment_enters_by_its_digest() =>
        Holds(new DrawCommittedRecord(1, "7e51da6afd671571b543e45b19b22e549c9886d04cd2ad894ffd31e669987eff"));

    [Fact]
    public void A_reveal_enters_by_its_digest() =>
        Holds(new DrawRevealedRecord(1, "660c351375cf4124a6ed221e94a3febb0d989cbf66816bd2fdf0a04ddd7de09b"));

    [Fact]
    public void A_draw_enters_by_its_digests_and_what_each_team_has_to_do() => Holds(new DrawDoneRecord(
        1,
        "bd21d7efba06c31b72066a3fa044b45275bb16b9710b06a866e285a47ae7bdcc",
        "b7bffe2a5557abee27db6266fa811360c83203461d5f8547d367b9de82e68576",
        new Dictionary<string, int> { ["湘潭市市场监督管理局（样例）"] = 16, ["国家税务总局湘潭市税务局（样例）"] = 14, ["湘潭市消防救援支队（样例）"] = 16 }));

    [Fact]
    public void A_freeze_enters_with_who_its_people_are() => Holds(new DrawFrozenRecord(
        1,
        "36b51e332f47a2fe1996071b96cb3a9953fba2f63088ad2a167c994bfb8c8b53",
        "2c742ae9fa1b5d5892e0016394d99ff6c0bfddcbd331220aefaf1b2e1d30a09c",
        "3a5977d29be4b493475df669cf90418e3409e907a5083d163a4e492fa3767a51",
        2238,
        new Dictionary<string, int> { ["status"] = 155 },
        "f2ca1bb6c7e907d06dafe4687e579fce76b37e4e93b7605022da52e6ccc26fd2",
        "5c9bb1f0f4d0b1c6c0e7b7c1f0c8e3e0a1f3d2b4c5a69788796a5b4c3d2e1f00"));

    [Fact]
    public void A_draw_enters_with_the_root_over_who_goes_where() => Holds(new DrawDoneRecord(
        1,
        "bd21d7efba06c31b72066a3fa044b45275bb16b9710b06a866e285a47ae7bdcc",
        "b7bffe2a5557abee27db6266fa811360c83203461d5f8547d367b9de82e68576",
        new Dictionary<string, int> { ["湘潭市市场监督管理局（样例）"] = 16 },
        "0d1f2e3c4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddeeff0"));

    [Fact]
    public void An_attempt_void_before_anything_was_committed_says_that_nothing_was() =>
        Holds(new DrawVoidedRecord(1, CommitDigest: null, "名录导入有误，重新冻结"));

    [Fact]
    public void One_void_after_that_names_what_was_committed() =>
        Holds(new DrawVoidedRecord(1, "233f9d3b2747fc8f83ffcc698ef196c9e3d9c2f0c491b3b2eff924cd04c3996f", "“公开数值”来源停止公布"));

    [Fact]
    public void A_replacement_enters_by_its_digest() =>
        Holds(new ReplacementRecord(1, 1, "aba3419614b2a2a9ccea83ad4f552e3dad46fb8b45ac22152d3847bd6058b8da"));

    [Fact]
    public void A_public_value_enters_with_the_two_bodies_that_stand_for_it() => Holds(new DrawValueRecord(
        1, "现场掷骰二十次的点数（样例）", "witnessed", "31415264536142536415", "430300-SJ", "湘潭市公证处（样例）"));

    [Fact]
    public void That_a_source_was_silent_enters_with_the_two_bodies_that_looked() => Holds(new DrawValueAbsentRecord(
        1, "福彩3D开奖号码（样例）", "430300-SJ", "湘潭市公证处（样例）"));

    [Fact]
    public void An_opened_nonce_enters_by_its_digest_with_the_body_whose_code_opened_it() => Holds(new DrawOpenedRecord(
        1, "湘潭市公证处（样例）", "湘潭市公证处（样例）", "660c351375cf4124a6ed221e94a3febb0d989cbf66816bd2fdf0a04ddd7de09b"));

    [Fact]
    public void A_lock_enters_with_what_was_drawn_and_how_many_checks_follow() => Holds(new DrawLockedRecord(
        1,
        "bd21d7efba06c31b72066a3fa044b45275bb16b9710b06a866e285a47ae7bdcc",
        "b7bffe2a5557abee27db6266fa811360c83203461d5f8547d367b9de82e68576",
        23));

    [Fact]
    public void A_result_enters_by_its_record_and_its_commitment() => Holds(new ResultDisclosedRecord(
        "01a0a293-f287-7034-aaf1-b48dbbb0d274", "aa293f937debe9f5fa47fa69ec71816f3b6d8d9b162fe85233c3047fb0a9c7ac"));

    [Fact]
    public void A_withdrawal_names_the_record_alone() => Holds(new WithdrawalRecord("01a0a293-f287-7034-aaf1-b48dbbb0d274"));

    [Fact]
    public void A_list_enters_with_the_digest_of_its_text() => Holds(ListAdoptedRecord.Of(
        "AH-ECO-2", 2, "生态环境轻微违法违规行为免罚清单(第二批)", new(2026, 12, 1), "10dd0f5f3cd5a82d7920a0e441a6d577838531fd98be9f318303f74e1190b395"));

    [Fact]
    public void The_lists_of_the_program_enter_together()
    {
        var (rulebook, sum, others) = ("a373a226", "f41ac431", "rules/exemptions/laws.yaml 6b2cafad");

        Assert.Equal(
            """{"version":1,"rulebook":"a373a226","lists":[{"name":"rules/exemptions/anhui/AH-ECO-2.yaml","sum":"f41ac431"}],"others":["rules/exemptions/laws.yaml 6b2cafad"]}""",
            LogRecords.Write(ListAdoptedRecord.WithTheProgram(rulebook, [new("rules/exemptions/anhui/AH-ECO-2.yaml", sum)], [others])));
    }

    [Fact]
    public void An_anchor_enters_with_number_and_digest() =>
        Holds(new AuditAnchorRecord(403, "c7c76862c401058b6ad9235b33403acb63937c7b23a363dfdbb82ed3e345dc43"));

    [Fact]
    public void An_anchor_of_the_security_log_enters_with_its_last_line_how_many_there_are_and_the_digest() =>
        Holds(new TrailAnchorRecord("security", 812, 809, "9d8f0dd1d6a53d1f3c9b54a50a0c5e3f6a7a0c0b7f3a5f29f0d0e2f1b7c1a2e4"));

    [Fact]
    public void A_change_of_the_key_enters_as_the_signed_note() => Holds(new KeyChangedRecord(
        "supervision/key-change/v1\n"
        + "supervision_demo/log+2950af3b+AQNJsBS8uaw48rwnrH4qHIee7PgglmIbEkgdHKWHtKTc\n"
        + "supervision_demo/log+fbb6ec4a+AUOQtoDsX09ZqvZTRpBq1E4HVmH+Zg/46XWbhueSyV40\n\n"
        + "— supervision_demo/log KVCvO25HjIhmwTGsPIsM8jiNUJDvPHGy4nWD4/x18s6m2GdBi4+VczncqudPWNL0TPFAL8YAIW8Mw6nu76XJWQ7JXQE=\n"
        + "— supervision_demo/log +7bsSlf+PzXTuPQmoGwuG9toJFg+AmtUAy1orUs3OA5/tKAWCB9Hz/tpS9KU2If7vIU6s4ZfErGKu6zHGrgo1UFZVQc=\n"));

    private static void Holds(ILogRecord record) => Assert.Contains(LogRecords.Write(record), LoggedActs.RecordsOf(record.Kind));

    private static Signed By(Role role) => new(new Actor("周一", Lead, role), Morning);

    private static PlannedTask Until(DateOnly to) => new(
        1, "食品销售单位部门联合抽查", Lead, [Lead, DepartmentCode.Parse("430300-SW"), DepartmentCode.Parse("430300-XF")],
        ["XT-SJ-01", "XT-SJ-07", "XT-SW-01", "XT-XF-01"], new([], ["F521", "F522"], []), new(2026, 9, 16), to);
}
