-- 检查: which target, and who goes, follow from the draw and from replacements alone.
-- The program may change: approved, code, confirmed, dropped, dropped_because, ended_on, entered, items, notice_number, officers, part_approvals, parts, results, returned_because, reviewed, scanned, waiver.

-- The target was drawn, and at each place that was assigned stands the person frozen under the number that chance named.
create or replace function stands_as_drawn(checked inspection_checks) returns boolean language sql stable as $$
    select exists (select 1 from drawn_rows where attempt = checked.attempt and target = checked.target and not reserve)
        and officers_fit(checked.attempt, checked.officers, (
            select coalesce(jsonb_agg(jsonb_build_object('team', team, 'slot', slot, 'inspector', inspector)), '[]')
            from assigned_rows where attempt = checked.attempt and target = checked.target))
$$;

-- At each place of the target that is filled now stands the person frozen under the number that the entries so far name.
create or replace function stands_as_placed(checked inspection_checks) returns boolean language sql stable as $$
    with places as materialized (
        select team, slot, inspector from places_of(checked.attempt) where target = checked.target
    )
    select exists (select 1 from places)
        and officers_fit(checked.attempt, checked.officers, (
            select coalesce(jsonb_agg(jsonb_build_object('team', team, 'slot', slot, 'inspector', inspector)), '[]')
            from places where inspector <> ''))
$$;

-- Who stands on a check follows from the draw: a check comes with the lock or with a replacement, and its officers change only with one
-- and to those who stand there after it.
create or replace function require_replacement_for_check() returns trigger language plpgsql as $$
declare
    current_epoch bigint := (pg_current_xact_id()::text::bigint >> 32) << 32;
begin
    if exists (
        select 1 from replacement_rows
        where attempt = new.attempt and new.target in (target, "in")
          and pg_xact_status((current_epoch | xmin::text::bigint)::text::xid8) = 'in progress')
       and (stands_as_placed(new) or (new.dropped is not null and new.officers = old.officers))
       or (tg_op = 'INSERT' and exists (select 1 from draw_attempts where id = new.attempt and locked_in = pg_current_xact_id())
           and stands_as_drawn(new))
    then
        return null;
    end if;

    raise exception '检查对象和检查人员由抽取和替换决定，不得直接更改。' using errcode = 'SV001';
end $$;

drop trigger if exists require_draw_for_check on inspection_checks;
create constraint trigger require_draw_for_check after insert on inspection_checks
    deferrable initially deferred for each row execute function require_replacement_for_check();

drop trigger if exists require_replacement_for_check on inspection_checks;
create constraint trigger require_replacement_for_check after update on inspection_checks
    deferrable initially deferred for each row
    when (old.officers is distinct from new.officers or old.dropped is distinct from new.dropped
          or old.target is distinct from new.target or old.attempt is distinct from new.attempt)
    execute function require_replacement_for_check();

create or replace function refuse_check_removal() returns trigger language plpgsql as $$
begin
    raise exception '检查记录不得删除。' using errcode = 'SV001';
end $$;

drop trigger if exists refuse_check_removal on inspection_checks;
create trigger refuse_check_removal before delete or truncate on inspection_checks for each statement execute function refuse_check_removal();

-- What the head waived, and that he did, stays with the check.
create or replace function refuse_waiver_change() returns trigger language plpgsql as $$
begin
    if old.waiver is not null and (new.waiver is null or not (new.waiver -> 'limits') @> (old.waiver -> 'limits'))
       or old.scanned is not null and old.waiver is distinct from new.waiver
    then
        raise exception '超限批准不得撤销，检查开始后不得更改。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_waiver_change on inspection_checks;
create trigger refuse_waiver_change before update on inspection_checks for each row execute function refuse_waiver_change();

-- A result stands from its review on, and each step before it from its own signature; what was entered is given back with a reason or
-- entered anew, both before the review.
create or replace function refuse_result_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if num_nonnulls(new.approved, new.notice_number, new.code, new.scanned, new.waiver, new.ended_on, new.entered, new.confirmed, new.reviewed, new.dropped) > 0
           or new.parts <> '[]' or new.part_approvals is distinct from '[]' then
            raise exception '检查只能从抽取或者替换开始，批准、通知和结果在以后。' using errcode = 'SV001';
        end if;

        return new;
    end if;

    if (old.id, old.task, old.target_name, old.department) is distinct from (new.id, new.task, new.target_name, new.department) then
        raise exception '检查的任务、对象和部门不得更改。' using errcode = 'SV001';
    end if;

    if old.reviewed is not null and (old.approved, old.notice_number, old.code, old.scanned, old.ended_on, old.items, old.results, old.entered,
            old.confirmed, old.reviewed, old.returned_because, old.waiver, old.dropped, old.dropped_because, old.parts)
       is distinct from (new.approved, new.notice_number, new.code, new.scanned, new.ended_on, new.items, new.results, new.entered,
            new.confirmed, new.reviewed, new.returned_because, new.waiver, new.dropped, new.dropped_because, new.parts)
    then
        raise exception '检查结果审核后不得更改。' using errcode = 'SV001';
    end if;

    -- Each department approves for its own officers, before the notice says who comes.
    if old.part_approvals is distinct from new.part_approvals and (
        old.code is not null or new.part_approvals is null or not new.part_approvals @> coalesce(old.part_approvals, '[]') or exists (
            select 1 from jsonb_array_elements(new.part_approvals) as approval
            where approval #>> '{by,role}' is distinct from 'approver' or not new.officers @> jsonb_build_array(jsonb_build_object('department', approval #>> '{by,department}'))))
    then
        raise exception '联合检查由参与部门的负责人在通知书发出以前批准自己的人员，批准以后不得更改。' using errcode = 'SV001';
    end if;

    if old.dropped is not null and (old.dropped, old.dropped_because, old.approved, old.notice_number, old.code)
       is distinct from (new.dropped, new.dropped_because, new.approved, new.notice_number, new.code)
    then
        raise exception '已由递补对象接替的检查不得更改。' using errcode = 'SV001';
    end if;

    if old.approved is not null and old.approved is distinct from new.approved
       or old.code is not null and (old.code, old.notice_number) is distinct from (new.code, new.notice_number)
       or old.scanned is not null and old.scanned is distinct from new.scanned
    then
        raise exception '检查的批准、通知书、检查码和扫码记录写入后不得更改。' using errcode = 'SV001';
    end if;

    if (old.ended_on, old.items, old.results) is distinct from (new.ended_on, new.items, new.results)
       and (new.entered is null or old.entered is not distinct from new.entered) and old.parts is not distinct from new.parts
    then
        raise exception '检查结果只能由执法人员签名录入。' using errcode = 'SV001';
    end if;

    -- Another officer stands by what was entered, and by nothing else; who he is says the gate, that he is not the one who entered it the list of hands.
    if new.confirmed is not null and (old.entered is distinct from new.entered or old.confirmed is not null and old.confirmed is distinct from new.confirmed)
       or old.confirmed is not null and new.confirmed is null and old.entered is not distinct from new.entered
    then
        raise exception '检查结果由另一名检查人员就录入的内容签认，签认以后重新录入或者退回的，重新签认。' using errcode = 'SV001';
    end if;

    if old.reviewed is null and new.reviewed is not null and new.confirmed is null then
        raise exception '检查结果没有另一名检查人员签认，不能审核。' using errcode = 'SV001';
    end if;

    if new.confirmed is distinct from old.confirmed and new.confirmed #>> '{by,role}' is distinct from 'inspector' and new.confirmed is not null then
        raise exception '检查结果由检查人员签认。' using errcode = 'SV001';
    end if;

    if old.entered is not null and new.entered is null and coalesce(new.returned_because, '') = ''
       or new.returned_because is distinct from old.returned_because and old.parts is not distinct from new.parts
          and ((new.returned_because is null) = (new.entered is null) or new.returned_because is not null and old.entered is null)
    then
        raise exception '检查结果退回须写明理由，重新录入后理由销去。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_result_change on inspection_checks;
create trigger refuse_result_change before insert or update on inspection_checks for each row execute function refuse_result_change();

-- What one department has of a joint check; null where it has entered nothing.
create or replace function part_of(parts jsonb, wanted text) returns jsonb language sql immutable set search_path = pg_catalog, public, pg_temp as $$
    select part from jsonb_array_elements(parts) as part where part ->> 'department' = wanted
$$;

create or replace function items_of(items jsonb, wanted text) returns jsonb language sql immutable set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(jsonb_agg(item order by item ->> 'item'), '[]') from jsonb_array_elements(items) as item where item ->> 'department' = wanted
$$;

-- 联合检查: a department enters, confirms and reviews its own items and nobody else's, three people at least; the check as a whole follows from the parts.
create or replace function refuse_part_change() returns trigger language plpgsql as $$
declare
    part jsonb;
    earlier jsonb;
begin
    if exists (
        select 1 from jsonb_array_elements(old.parts) as stood
        where stood -> 'reviewed' is not null and part_of(new.parts, stood ->> 'department') is distinct from stood)
    then
        raise exception '部门已经审核的结果不得更改。' using errcode = 'SV001';
    end if;

    if exists (
        select 1 from (select item ->> 'department' as code from jsonb_array_elements(old.items || new.items) as item) as departments
        where jsonb_array_length(new.parts || old.parts) > 0
            and part_of(old.parts, code) -> 'entered' is not distinct from part_of(new.parts, code) -> 'entered'
            and items_of(old.items, code) is distinct from items_of(new.items, code))
    then
        raise exception '联合检查各部门只录入自己的事项。' using errcode = 'SV001';
    end if;

    for part in select value from jsonb_array_elements(new.parts) loop
        earlier := part_of(old.parts, part ->> 'department');
        continue when earlier is not distinct from part;

        if part #>> '{entered,by,department}' is distinct from part ->> 'department'
           or part #>> '{confirmed,by,department}' <> part ->> 'department' or part #>> '{reviewed,by,department}' <> part ->> 'department'
           or part #>> '{confirmed,by,role}' <> 'inspector'
        then
            raise exception '联合检查的结果由本部门的人录入、签认和审核。' using errcode = 'SV001';
        end if;

        if part -> 'confirmed' is not null and earlier -> 'entered' is distinct from part -> 'entered'
           or part -> 'reviewed' is not null and part -> 'confirmed' is null
        then
            raise exception '检查结果先录入，再由另一名检查人员签认，签认以后审核。' using errcode = 'SV001';
        end if;

        if persons_in(part -> 'confirmed') && persons_in(part -> 'entered')
           or persons_in(part -> 'reviewed') && (persons_in(part -> 'entered') || persons_in(new.officers))
        then
            raise exception '录入、签认和审核由不同的人办理，参加检查的人不审核。' using errcode = 'SV001';
        end if;
    end loop;

    if jsonb_array_length(new.parts) > 0 and exists (
        select 1 from jsonb_array_elements(new.parts) as one
        where new.confirmed is not null and one -> 'confirmed' is null or new.reviewed is not null and one -> 'reviewed' is null)
    then
        raise exception '联合检查由各部门全部签认、审核以后，才算签认、审核完毕。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_part_change on inspection_checks;
create trigger refuse_part_change before update on inspection_checks for each row
    when (old.parts is distinct from new.parts or new.parts <> '[]') execute function refuse_part_change();

-- A reviewed result is on its way to the public at the same moment, so that none can be kept out of the rate.
create or replace function require_disclosure_of_result() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from disclosures where record = new.id::text) then
        raise exception '审核检查结果须在同一步写入公示信息。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_disclosure_of_result on inspection_checks;
create constraint trigger require_disclosure_of_result after update on inspection_checks
    deferrable initially deferred for each row when (old.reviewed is null and new.reviewed is not null)
    execute function require_disclosure_of_result();

-- Approval, waiver and notice come with the act that is audited, and who gave way did so by a replacement, for its reason. At the end of the
-- transaction, since the audit entry and the paper are written before or after.
create or replace function require_act_of_check() returns trigger language plpgsql as $$
begin
    if new.approved is distinct from old.approved and (
        new.approved #>> '{by,role}' is distinct from 'approver' or not exists (
            select 1 from audited_now() as entry
            where entry.person = new.approved #>> '{by,person}' and entry.object = task_number(new.task)))
    then
        raise exception '检查须由负责人批准，批准同时记入审计记录。' using errcode = 'SV001';
    end if;

    if new.waiver is distinct from old.waiver and (
        new.waiver #>> '{approved,by,role}' is distinct from 'approver' or not exists (
            select 1 from audited_now() as entry
            where entry.person = new.waiver #>> '{approved,by,person}' and entry.object = new.target))
    then
        raise exception '超限检查须由负责人批准，批准同时记入审计记录。' using errcode = 'SV001';
    end if;

    if (new.notice_number, new.code) is distinct from (old.notice_number, old.code) and (new.code is null or not exists (
        select 1 from issued_papers as paper
        where paper.number = new.notice_number and paper.target = new.target and paper.department = new.department
            and is_written_now(paper.xmin)))
    then
        raise exception '检查码和文号须是同一步出具的检查通知书的。' using errcode = 'SV001';
    end if;

    if new.dropped_because is distinct from old.dropped_because and (new.dropped is null or not exists (
        select 1 from replacement_rows as entry
        where entry.attempt = new.attempt and entry.team = '' and entry."out" = new.target and entry.reason = new.dropped_because))
    then
        raise exception '检查由递补对象接替的事由，须是替换记录的事由。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_act_of_check on inspection_checks;
create constraint trigger require_act_of_check after update on inspection_checks
    deferrable initially deferred for each row
    when (old.approved is distinct from new.approved or old.waiver is distinct from new.waiver or old.code is distinct from new.code
          or old.notice_number is distinct from new.notice_number or old.dropped_because is distinct from new.dropped_because)
    execute function require_act_of_check();
