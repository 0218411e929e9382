-- 年度抽查计划: a promise to inspect. Each signature stands once it is given; what is published stands in the log word for word, and changes
-- by an amendment alone, which stands there as well.
-- The program may change: amendments, approved, filed_with_justice, filed_with_superior, published, reviewed, tasks.

-- One amendment more, after what stood before it, from the tasks as they were to the tasks as they are.
create or replace function follows_from_amendment(before annual_plans, after annual_plans) returns boolean language sql immutable as $$
    select before.published is not null
        and jsonb_array_length(after.amendments) = jsonb_array_length(before.amendments) + 1
        and after.amendments - -1 = before.amendments
        and after.amendments -> -1 -> 'before' = before.tasks
        and after.amendments -> -1 -> 'after' = after.tasks
        and (after.amendments -> -1 ->> 'number')::int = jsonb_array_length(after.amendments)
        and coalesce(after.amendments -> -1 ->> 'reason', '') <> ''
        and after.amendments -> -1 #>> '{approved,by,role}' = 'approver'
$$;

create or replace function refuse_plan_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception '年度计划不得删除。' using errcode = 'SV001';
    end if;

    if (old.id, old.number, old.year, old.title, old.department, old.drafted)
       is distinct from (new.id, new.number, new.year, new.title, new.department, new.drafted)
    then
        raise exception '年度计划的编号、年度、名称、编制部门和编制签名不得更改。' using errcode = 'SV001';
    end if;

    if old.reviewed is not null and old.reviewed is distinct from new.reviewed
       or old.approved is not null and old.approved is distinct from new.approved
       or old.filed_with_superior is not null and old.filed_with_superior is distinct from new.filed_with_superior
       or old.filed_with_justice is not null and old.filed_with_justice is distinct from new.filed_with_justice
       or old.published is not null and old.published is distinct from new.published
    then
        raise exception '年度计划的审核、批准、备案和公布签署后不得更改。' using errcode = 'SV001';
    end if;

    if (old.tasks, old.amendments) is distinct from (new.tasks, new.amendments) and follows_from_amendment(old, new) is not true then
        raise exception '计划的任务编制后只能由负责人批准的调整改变，已有的调整不得更改或者删除。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_plan_change on annual_plans;
create trigger refuse_plan_change before update or delete on annual_plans for each row execute function refuse_plan_change();

create or replace function require_plan_in_log() returns trigger language plpgsql as $$
begin
    if new.published is not null and (tg_op = 'INSERT' or old.published is null) and not exists (
        select 1 from logged_now('PlanPublished', new.number) as record
        where record = jsonb_build_object('title', new.title, 'year', new.year, 'tasks', logged_tasks(new.tasks)))
    then
        raise exception '公布年度计划须在同一步把公布的全部内容写入透明日志。' using errcode = 'SV001';
    end if;

    if new.published is not null and (tg_op = 'INSERT' or old.published is null) and new.approved #>> '{by,role}' is distinct from 'approver' then
        raise exception '年度计划经负责人批准之后才能公布。' using errcode = 'SV002';
    end if;

    if tg_op = 'INSERT' and new.amendments <> '[]' then
        raise exception '新编制的年度计划不得带有调整。' using errcode = 'SV001';
    end if;

    if tg_op = 'UPDATE' and old.amendments is distinct from new.amendments and not exists (
        select 1 from logged_now('PlanAmended', new.number) as record
        where record = jsonb_build_object(
            'number', new.amendments -> -1 -> 'number', 'reason', new.amendments -> -1 -> 'reason', 'after', logged_tasks(new.tasks)))
    then
        raise exception '调整年度计划须在同一步把调整的理由和调整后的全部任务写入透明日志。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_plan_in_log on annual_plans;
create constraint trigger require_plan_in_log after insert or update on annual_plans
    deferrable initially deferred for each row execute function require_plan_in_log();

-- The signatures of a plan, each with the name of its column; of an amendment the last one.
create or replace function signatures_of_plan(plan annual_plans) returns table (step text, signed jsonb) language sql immutable as $$
    select given.step, given.signed
    from (values
        ('drafted', plan.drafted), ('reviewed', plan.reviewed), ('approved', plan.approved),
        ('filed_with_superior', plan.filed_with_superior), ('filed_with_justice', plan.filed_with_justice), ('published', plan.published),
        ('amendment ' || jsonb_array_length(plan.amendments), plan.amendments -> -1 -> 'approved')) as given(step, signed)
    where given.signed is not null
$$;

-- Each new signature with the act of who signs it, which nobody but his own session writes. At the end of the transaction, since the audit
-- entry comes after the row.
create or replace function require_act_of_plan() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from signatures_of_plan(new) as given
        where (tg_op = 'INSERT' or not exists (
                select 1 from signatures_of_plan(old) as before where (before.step, before.signed) = (given.step, given.signed)))
            and not exists (
                select 1 from audited_now() as entry
                where (entry.person, entry.department, entry.object)
                    = (given.signed #>> '{by,person}', given.signed #>> '{by,department}', new.number)))
    then
        raise exception '年度计划的编制、审核、批准、备案、公布和调整须由签名的人同时记入审计记录：谁签名，就以谁的登录办理。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_act_of_plan on annual_plans;
create constraint trigger require_act_of_plan after insert or update on annual_plans
    deferrable initially deferred for each row execute function require_act_of_plan();
