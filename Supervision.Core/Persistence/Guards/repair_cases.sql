-- 信用修复办理: received, accepted, decided, answered; each step is signed and added at the end, none is jumped and nothing is written over.
-- The program may change: steps.

-- How it stands by its steps; the same as RepairStates.
create or replace function repair_state(steps jsonb) returns text language sql immutable set search_path = pg_catalog, public, pg_temp as $$
    select case step ->> 'kind'
        when 'received' then 'received' when 'asked-for' then 'to-supply' when 'supplied' then 'received' when 'not-accepted' then 'not-accepted'
        when 'accepted' then 'accepted' when 'masked' then 'masked' when 'granted' then 'granted' else 'refused' end
    from jsonb_array_elements(steps) with ordinality as one (step, place)
    where step ->> 'kind' in ('received', 'asked-for', 'supplied', 'not-accepted', 'accepted', 'masked', 'granted', 'refused')
    order by place desc limit 1
$$;

create or replace function repair_may_follow(state text, kind text) returns boolean language sql immutable set search_path = pg_catalog, public, pg_temp as $$
    select case state
        when 'received' then kind in ('asked-for', 'not-accepted', 'accepted', 'interim')
        when 'to-supply' then kind in ('supplied', 'not-accepted', 'interim')
        when 'accepted' then kind in ('extended', 'interim', 'masked', 'granted', 'refused')
        when 'masked' then kind in ('granted', 'answered', 'sighted')
        when 'granted' then kind in ('answered', 'sighted')
        when 'refused' then kind = 'answered'
        when 'not-accepted' then kind = 'answered'
        else false end
$$;

create or replace function refuse_repair_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    step jsonb;
    decides boolean;
begin
    if tg_op = 'DELETE' then
        raise exception '信用修复申请不得删除。' using errcode = 'SV001';
    end if;

    step := new.steps -> -1;

    if coalesce(step #>> '{by,by,person}', '') = '' or step #>> '{by,at}' is null then
        raise exception '信用修复的每一步须由经办人签名。' using errcode = 'SV001';
    end if;

    if tg_op = 'INSERT' then
        if jsonb_array_length(new.steps) <> 1 or step ->> 'kind' <> 'received' then
            raise exception '信用修复只能从收到申请开始。' using errcode = 'SV001';
        end if;

        if not exists (select 1 from credit_records as record where record.id = new.record and record.subject = new.target and record.kind <> 'Repair') then
            raise exception '修复的须是同一主体已有的信用记录。' using errcode = 'SV001';
        end if;

        if exists (
            select 1 from repair_cases as other
            where other.record = new.record and other.policy = new.policy and other.id <> new.id
                and repair_state(other.steps) in ('received', 'to-supply', 'accepted', 'masked', 'granted'))
        then
            raise exception '同一条记录同一途径的修复申请正在办理或者已经修复，不重复登记。' using errcode = 'SV001';
        end if;

        return new;
    end if;

    if (old.id, old.department, old.target, old.target_name, old.record, old.record_number, old.policy, old.channel, old.number, old.intake)
       is distinct from (new.id, new.department, new.target, new.target_name, new.record, new.record_number, new.policy, new.channel, new.number, new.intake)
    then
        raise exception '信用修复申请的收件内容不得更改。' using errcode = 'SV001';
    end if;

    if new.steps is distinct from old.steps || jsonb_build_array(step) then
        raise exception '信用修复的经过只能在后面加一步，以前的不得更改或删除。' using errcode = 'SV001';
    end if;

    if not repair_may_follow(repair_state(old.steps), step ->> 'kind') or (step #>> '{by,at}')::timestamptz < (old.steps -> -1 #>> '{by,at}')::timestamptz then
        raise exception '信用修复须按收件、受理、决定、答复的次序办理，不得跳过或者倒退。' using errcode = 'SV001';
    end if;

    decides := step ->> 'kind' in ('masked', 'granted', 'refused');

    if decides and coalesce(btrim(step #>> '{by,documentNumber}'), '') = ''
       or step ->> 'kind' in ('not-accepted', 'refused', 'extended', 'interim', 'answered') and coalesce(btrim(step ->> 'words'), '') = ''
       or step ->> 'kind' in ('accepted', 'not-accepted') and coalesce(btrim(step #>> '{facts,decidedBy}'), '') = ''
       or step ->> 'kind' in ('masked', 'granted') and coalesce(step #>> '{effects,channel}', '') = ''
    then
        raise exception '信用修复的这一步没有写明文号、理由、答复、原决定的签发人或者效果。' using errcode = 'SV001';
    end if;

    if (decides or step ->> 'kind' in ('accepted', 'not-accepted', 'extended')) and exists (
        select 1 from jsonb_array_elements(new.steps) as one
        where one #>> '{facts,decidedBy}' = step #>> '{by,by,person}' or person_of_name(one #>> '{facts,decidedBy}') = any (persons_in(step -> 'by')))
    then
        raise exception '受理、延长和决定信用修复的，不得是签发原决定的人。' using errcode = 'SV001';
    end if;

    if (decides or step ->> 'kind' = 'extended') and exists (
        select 1 from jsonb_array_elements(old.steps) as one
        where one ->> 'kind' = 'accepted' and persons_in(one -> 'by') && persons_in(step -> 'by'))
    then
        raise exception '延长和决定信用修复的，不得是受理的人。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_repair_change on repair_cases;
create trigger refuse_repair_change before insert or update or delete on repair_cases for each row execute function refuse_repair_change();

-- Each step with the act of who signs it, and a repair for good with the record that ends the one repaired. At the end of the transaction.
create or replace function require_act_of_repair() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from audited_now() as entry where entry.person = new.steps -> -1 #>> '{by,by,person}') then
        raise exception '信用修复的每一步须由签名的人同时记入审计记录。' using errcode = 'SV001';
    end if;

    if new.steps -> -1 ->> 'kind' = 'granted' and not exists (select 1 from credit_records as ending where ending.ends = new.record) then
        raise exception '准予修复须同时结束所修复的信用记录。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_act_of_repair on repair_cases;
create constraint trigger require_act_of_repair after insert or update on repair_cases
    deferrable initially deferred for each row execute function require_act_of_repair();
