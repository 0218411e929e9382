-- 公开数值的登记: what a party says a public source gave, and which party of another body confirmed it.
-- The program may change: confirmed, withdrawn_at.

create or replace function refuse_value_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
       or (old.id, old.ceremony, old.source, old.form, old.value, old.entered) is distinct from (new.id, new.ceremony, new.source, new.form, new.value, new.entered)
       or (old.confirmed is not null and new.confirmed is distinct from old.confirmed)
       or (old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at)
    then
        raise exception '公开数值的登记不得更改。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_value_change on ceremony_values;
create trigger refuse_value_change before update or delete on ceremony_values for each row execute function refuse_value_change();

-- The attempts of a ceremony that wait for values.
create or replace function attempts_waiting(of_ceremony uuid) returns setof draw_attempts language sql stable as $$
    select made.* from draw_attempts as made join ceremony_tasks as task on task.attempt = made.id
    where task.ceremony = of_ceremony and made.committed is not null and made.revealed is null and made.voided is null
$$;

create or replace function is_called(of_ceremony uuid, act jsonb) returns boolean language sql stable as $$
    select exists (
        select 1 from ceremonies, jsonb_array_elements(parties) as invited
        where ceremonies.id = of_ceremony and invited ->> 'name' = act ->> 'party' and invited ->> 'body' = act ->> 'body')
$$;

-- Each kind of value in its time: a witnessed one before any nonce, a recorded one after all of them.
create or replace function require_value_order() returns trigger language plpgsql as $$
declare
    act jsonb := case when tg_op = 'INSERT' then new.entered else new.confirmed end;
    at timestamptz := (act ->> 'at')::timestamptz;
    waiting draw_attempts;
    told record;
begin
    if tg_op = 'INSERT' and (new.confirmed is not null or new.withdrawn_at is not null) then
        raise exception '公开数值先登记，再由另一个单位确认。' using errcode = 'SV002';
    end if;

    if tg_op = 'UPDATE' and old.withdrawn_at is null and new.withdrawn_at is not null then
        if exists (select 1 from attempts_waiting(new.ceremony) as made where opened(made.parties) > 0) then
            raise exception '已经有参与方揭示了随机数，公开数值的登记不能撤回。' using errcode = 'SV002';
        end if;

        return new;
    end if;

    if tg_op = 'UPDATE' and (old.confirmed is not null or new.confirmed is null) then
        return new;
    end if;

    if not is_called(new.ceremony, act) then
        raise exception '登记和确认公开数值的须是这次仪式的参与方。' using errcode = 'SV001';
    end if;

    if new.confirmed ->> 'body' = new.entered ->> 'body' then
        raise exception '公开数值须由另一个单位确认。' using errcode = 'SV001';
    end if;

    if not exists (select 1 from attempts_waiting(new.ceremony)) then
        raise exception '这次仪式没有等待公开数值的抽取。' using errcode = 'SV002';
    end if;

    for waiting in select * from attempts_waiting(new.ceremony) loop
        select * into told from announced(waiting.rule_json) as source where source.source = new.source;

        if told.source is null or not exists (select 1 from log_checkpoints where size > waiting.commit_index) then
            raise exception '抽取规则没有这项公开数值，或者承诺还没有进入透明日志。' using errcode = 'SV002';
        end if;

        if told.kind = 'witnessed' and (new.form <> 'Published' or opened(waiting.parties) > 0 or at > told.due) then
            raise exception '现场产生的数值须在任何揭示之前、期限之内登记确认。' using errcode = 'SV002';
        end if;

        if told.kind <> 'witnessed' and (opened(waiting.parties) < jsonb_array_length(waiting.parties) or at < told.due or at > told.last_moment) then
            raise exception '可以查到的数值须在全部揭示和产生之后、期限之内登记确认。' using errcode = 'SV002';
        end if;

        if new.form <> 'Published' and (at < told.grace_ends or told.fallback = 'void') then
            raise exception '宽限过后仍没有数值的，才能用替代办法。' using errcode = 'SV002';
        end if;

        if (new.form = 'Fallback') <> exists (select 1 from entries_of(waiting, 'DrawValueAbsent') as entry where entry.record ->> 'source' = new.source)
           and new.form <> 'Absent'
        then
            raise exception '声明来源没有产生之后才能用替代办法，也只能用替代办法。' using errcode = 'SV002';
        end if;

        if new.form = 'Absent' and new.confirmed is not null
           and (waiting.rule_json::jsonb -> 'bodies') ? (new.entered ->> 'body') and (waiting.rule_json::jsonb -> 'bodies') ? (new.confirmed ->> 'body')
        then
            raise exception '声明来源没有产生的两个单位，须有一个不属于任务的任何单位。' using errcode = 'SV001';
        end if;
    end loop;

    return new;
end $$;

drop trigger if exists require_value_order on ceremony_values;
create trigger require_value_order before insert or update on ceremony_values for each row execute function require_value_order();

-- What is confirmed stands in the log of every task of the ceremony that waits, in the same transaction.
create or replace function require_value_in_log() returns trigger language plpgsql as $$
begin
    if old.confirmed is not null or new.confirmed is null then
        return null;
    end if;

    if exists (
        select 1 from ceremony_tasks as task join draw_attempts as made on made.id = task.attempt
        where task.ceremony = new.ceremony and made.committed is not null and made.voided is null and not exists (
            select 1 from logged_now(case when new.form = 'Absent' then 'DrawValueAbsent' else 'DrawValue' end, task.task_number) as entry
            where (entry ->> 'attempt')::int = made.number
                and entry ->> 'source' = new.source || case when new.form = 'Fallback' then '/fallback' else '' end
                and entry ->> 'value' is not distinct from new.value
                and entry ->> 'by' = new.entered ->> 'body' and entry ->> 'confirmedBy' = new.confirmed ->> 'body'))
    then
        raise exception '公开数值的确认须同时记入透明日志。' using errcode = 'SV002';
    end if;

    return null;
end $$;

drop trigger if exists require_value_in_log on ceremony_values;
create constraint trigger require_value_in_log after update on ceremony_values
    deferrable initially deferred for each row execute function require_value_in_log();

-- Whoever enters or confirms for one party has acted for no other.
create or replace function require_own_person_of_value() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        perform refuse_person_twice(new.ceremony, new.entered ->> 'party', new.entered ->> 'person');
    elsif old.confirmed is null and new.confirmed is not null then
        perform refuse_person_twice(new.ceremony, new.confirmed ->> 'party', new.confirmed ->> 'person');

        -- The row itself is not yet stored.
        if new.entered ->> 'party' <> new.confirmed ->> 'party' and new.entered ->> 'person' = new.confirmed ->> 'person' then
            raise exception '同一个人不能在一次仪式里代表两个参与方。' using errcode = 'SV001';
        end if;
    end if;

    return new;
end $$;

drop trigger if exists require_own_person on ceremony_values;
create trigger require_own_person before insert or update on ceremony_values for each row execute function require_own_person_of_value();
