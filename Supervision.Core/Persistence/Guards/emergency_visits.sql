-- 紧急检查: begun by one of two officers, confirmed by the other, decided by a head who was not there; the result is reviewed after the approval and never before.
-- The program may change: approved, confirmed, ended_on, entered, items, refused, refused_because, results, reviewed.

create or replace function refuse_emergency_change() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'DELETE' then
        raise exception '紧急检查不得删除。' using errcode = 'SV001';
    end if;

    if tg_op = 'INSERT' then
        if num_nonnulls(new.confirmed, new.approved, new.refused, new.refused_because, new.ended_on, new.entered, new.reviewed) > 0 then
            raise exception '紧急检查只能从开始记起，确认、批准和结果在以后。' using errcode = 'SV001';
        end if;

        if jsonb_array_length(new.officers) <> 2 or cardinality(persons_in(new.officers)) <> 2 or not persons_in(new.started) && persons_in(new.officers -> 0) then
            raise exception '紧急检查须由两名不同的检查人员进行，由到场的人开始。' using errcode = 'SV001';
        end if;

        return new;
    end if;

    if (old.id, old.department, old.target, old.target_name, old.text, old.officers, old.began_at, old.approve_by, old.paper_number, old.started)
       is distinct from (new.id, new.department, new.target, new.target_name, new.text, new.officers, new.began_at, new.approve_by, new.paper_number, new.started)
    then
        raise exception '紧急检查的对象、事由、人员、时间和批准期限不得更改。' using errcode = 'SV001';
    end if;

    if old.confirmed is not null and old.confirmed is distinct from new.confirmed
       or old.approved is not null and old.approved is distinct from new.approved
       or old.refused is not null and (old.refused, old.refused_because) is distinct from (new.refused, new.refused_because)
       or old.reviewed is not null and old.reviewed is distinct from new.reviewed
    then
        raise exception '紧急检查的确认、批准、不予批准和审核写入后不得更改。' using errcode = 'SV001';
    end if;

    if new.confirmed is not null and not persons_in(new.confirmed) && persons_in(new.officers) then
        raise exception '紧急检查须由一同到场的检查人员确认。' using errcode = 'SV001';
    end if;

    if num_nonnulls(new.approved, new.refused) > 1 or num_nonnulls(new.approved, new.refused) = 1 and (
        new.confirmed is null or coalesce(new.approved, new.refused) #>> '{by,role}' is distinct from 'approver'
        or coalesce(new.approved, new.refused) #>> '{by,department}' is distinct from new.department)
    then
        raise exception '紧急检查经另一名检查人员确认以后，由本部门负责人批准或者不予批准。' using errcode = 'SV001';
    end if;

    if (new.refused is null) <> (coalesce(btrim(new.refused_because), '') = '') then
        raise exception '不予批准须写明理由，没有不予批准的不写。' using errcode = 'SV001';
    end if;

    if new.reviewed is not null and (new.approved is null or new.entered is null) then
        raise exception '紧急检查批准并录入结果以后才能审核。' using errcode = 'SV001';
    end if;

    if (old.items, old.results, old.ended_on, old.entered) is distinct from (new.items, new.results, new.ended_on, new.entered) and (
        old.reviewed is not null or old.refused is not null or new.confirmed is null or new.entered is null
        or old.entered is not distinct from new.entered or not persons_in(new.entered) && persons_in(new.officers))
    then
        raise exception '紧急检查的结果只能由到场的检查人员签名录入，审核或者不予批准以后不得更改。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_emergency_change on emergency_visits;
create trigger refuse_emergency_change before insert or update or delete on emergency_visits for each row execute function refuse_emergency_change();

-- Each step comes with the act of who signs it, and a visit made on paper with its number. At the end of the transaction, since the audit entry comes after
-- the row.
create or replace function require_act_of_emergency() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'INSERT' and new.paper_number is not null and not exists (
        select 1 from backfills where visit = new.id and number = new.paper_number and department = new.department)
    then
        raise exception '补录的紧急检查须同时用去它的文号。' using errcode = 'SV001';
    end if;

    if tg_op = 'INSERT' and new.started #>> '{by,person}' is null or exists (
        select 1 from unnest(case when tg_op = 'INSERT' then array[new.started]
            else array[
                case when old.confirmed is distinct from new.confirmed then new.confirmed end,
                case when old.approved is distinct from new.approved then new.approved end,
                case when old.refused is distinct from new.refused then new.refused end,
                case when old.entered is distinct from new.entered then new.entered end,
                case when old.reviewed is distinct from new.reviewed then new.reviewed end] end) as signed
        where signed is not null and not exists (
            select 1 from audited_now() as entry where entry.object = new.id::text and entry.person = signed #>> '{by,person}'))
    then
        raise exception '紧急检查的每一步须由签名的人同时记入审计记录。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_act_of_emergency on emergency_visits;
create constraint trigger require_act_of_emergency after insert or update on emergency_visits
    deferrable initially deferred for each row execute function require_act_of_emergency();
