using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Supervision.Core.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TypedProposals : Migration
    {
        // Until now what shows a condition was found by the sentence that the newest proposal said of it. From now on by the item or clause
        // that asks it and its place there: the same walk as NumberedReason and ShownCondition. What no sentence of the newest proposal says is left as it was.
        private const string ProofsById = """
            with recursive newest as (
                select distinct on (case_id) case_id, decision #> '{acts,0}' as answer from case_proposals order by case_id, number desc),
            said as (
                select case_id, reason.value as reason, array[reason.place] as path, coalesce(answer ->> 'item', reason.value ->> 'clause') || '/'
                    || row_number() over (partition by case_id, coalesce(answer ->> 'item', reason.value ->> 'clause') order by reason.place) as id
                from newest cross join jsonb_array_elements(answer -> 'reasons') with ordinality as reason (value, place)),
            walked as (
                select * from said where reason ->> 'holds' = 'true'
                union all
                select walked.case_id, part.value, walked.path || part.place, walked.id || '.' || part.place
                from walked cross join jsonb_array_elements(walked.reason -> 'parts') with ordinality as part (value, place)
                where walked.reason ->> 'condition' = 'all_of'
                    or (walked.reason ->> 'condition' = 'any_of' and part.place = (
                        select min(one.place) from jsonb_array_elements(walked.reason -> 'parts') with ordinality as one (value, place)
                        where one.value ->> 'holds' = 'true'))),
            shown as (
                select distinct on (case_id, reason ->> 'sentence') case_id, reason ->> 'sentence' as sentence, id
                from walked where reason ->> 'condition' not in ('all_of', 'any_of') order by case_id, reason ->> 'sentence', path)
            update enforcement_cases as asked set texts = jsonb_set(texts, '{proofs}', (
                select jsonb_agg(jsonb_set(proof.value, '{condition}', coalesce(to_jsonb(shown.id), proof.value -> 'condition')) order by proof.place)
                from jsonb_array_elements(asked.texts -> 'proofs') with ordinality as proof (value, place)
                left join shown on shown.case_id = asked.id and shown.sentence = proof.value ->> 'condition'))
            where jsonb_array_length(asked.texts -> 'proofs') > 0
            """;

        private const string BackOnTheCase = """
            update enforcement_cases as asked
            set file = made.file, proposal = made.answer, rulebook = made.rulebook, clauses_to_verify = made.clauses_to_verify, lookup = made.lookup,
                outcome = replace(initcap(replace(made.answer #>> '{acts,0,outcome}', '-', ' ')), ' ', ''),
                proposed = (select first.by from case_proposals as first where first.case_id = asked.id and first.number = 1)
            from (select distinct on (case_id) * from case_proposals order by case_id, number desc) as made
            where made.case_id = asked.id
            """;

        private static readonly string[] OnTheCase = ["file", "proposal", "rulebook", "outcome", "clauses_to_verify", "lookup", "proposed"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The guard held the copies on the case against the newest proposal; there are no copies any more.
            migrationBuilder.Sql("drop trigger if exists require_newest_proposal on enforcement_cases");
            migrationBuilder.Sql("drop function if exists require_newest_proposal()");

            migrationBuilder.RenameColumn(name: "file", table: "case_proposals", newName: "question");
            migrationBuilder.RenameColumn(name: "answer", table: "case_proposals", newName: "decision");
            migrationBuilder.DropColumn(name: "outcome", table: "case_proposals");
            migrationBuilder.AddColumn<string>(
                name: "outcome", table: "case_proposals", type: "text", nullable: false,
                computedColumnSql: "decision #>> '{acts,0,outcome}'", stored: true);

            migrationBuilder.Sql(ProofsById);

            foreach (var column in OnTheCase)
            {
                migrationBuilder.DropColumn(name: column, table: "enforcement_cases");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop trigger if exists require_proposal on enforcement_cases");
            migrationBuilder.Sql("drop function if exists require_proposal()");

            migrationBuilder.RenameColumn(name: "question", table: "case_proposals", newName: "file");
            migrationBuilder.RenameColumn(name: "decision", table: "case_proposals", newName: "answer");

            migrationBuilder.AddColumn<string>(name: "file", table: "enforcement_cases", type: "jsonb", nullable: true);
            migrationBuilder.AddColumn<string>(name: "proposal", table: "enforcement_cases", type: "jsonb", nullable: true);
            migrationBuilder.AddColumn<string>(name: "rulebook", table: "enforcement_cases", type: "character varying(64)", maxLength: 64, nullable: true);
            migrationBuilder.AddColumn<string>(name: "outcome", table: "enforcement_cases", type: "character varying(40)", maxLength: 40, nullable: true);
            migrationBuilder.AddColumn<bool>(name: "clauses_to_verify", table: "enforcement_cases", type: "boolean", nullable: true);
            migrationBuilder.AddColumn<string>(name: "lookup", table: "enforcement_cases", type: "jsonb", nullable: true);
            migrationBuilder.AddColumn<string>(name: "proposed", table: "enforcement_cases", type: "jsonb", nullable: true);
            migrationBuilder.Sql(BackOnTheCase);

            foreach (var column in new[] { "file", "proposal", "rulebook", "outcome", "clauses_to_verify", "proposed" })
            {
                migrationBuilder.Sql($"alter table enforcement_cases alter column {column} set not null");
            }

            migrationBuilder.Sql("alter table case_proposals alter column outcome drop expression");
            migrationBuilder.Sql("alter table case_proposals disable trigger user");
            migrationBuilder.Sql("update case_proposals set outcome = replace(initcap(replace(outcome, '-', ' ')), ' ', '')");
            migrationBuilder.Sql("alter table case_proposals enable trigger user");
            migrationBuilder.AlterColumn<string>(
                name: "outcome", table: "case_proposals", type: "character varying(40)", maxLength: 40, nullable: false, oldClrType: typeof(string), oldType: "text");
        }
    }
}
