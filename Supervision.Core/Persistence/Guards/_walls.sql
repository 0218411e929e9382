-- 部门之间的墙: who asks, and of whose rows he may know. Every transaction says by its token (sv.session) whose it is; the policies that
-- Walls prints ask here. Without a token, or with a wrong one, nobody asks and nothing is shown. Ask as (select f()), once for a statement.

-- The session of the token at hand. Where the clock may be set, the server's own clock does not say whether a session is over: its end
-- follows the clock that was set, and the program ends it.
create or replace function sv_acts() returns table (person uuid, department text, role text, regions text[])
language plpgsql stable parallel safe security definer as $$
#variable_conflict use_column
begin
    return query
        select s.person, s.department::text, s.role::text, s.regions from office_sessions as s
        where s.hash = sha256(convert_to(nullif(current_setting('sv.session', true), ''), 'UTF8'))
            and s.ended_at is null and (s.ends_at > now() or current_database() like '%demo');
end $$;

-- 程序: duties, the log's own work and public pages, under a token that a process got at its start. These are in plpgsql, which keeps its
-- plans: as plain SQL each call costs half a millisecond.
create or replace function sv_program() returns boolean language plpgsql stable parallel safe security definer as $$
begin
    return exists (select 1 from sv_acts() as acts where acts.role = 'Program');
end $$;

create or replace function sv_department() returns text language plpgsql stable parallel safe security definer as $$
begin
    return (select acts.department from sv_acts() as acts where acts.role <> 'Program');
end $$;

create or replace function sv_person() returns uuid language plpgsql stable parallel safe security definer as $$
begin
    return (select acts.person from sv_acts() as acts where acts.role <> 'Program');
end $$;

create or replace function sv_role() returns text language plpgsql stable parallel safe security definer as $$
begin
    return (select acts.role from sv_acts() as acts);
end $$;

-- Of which other departments he may read: a supervisor of those in his regions, his own bureau never; the auditor of all.
create or replace function sv_supervised() returns text[] language plpgsql stable parallel safe security definer as $$
declare
    asks record;
begin
    select * into asks from sv_acts();

    if asks.role = 'AuditAdministrator' then
        return array(select code::text from departments);
    elsif asks.role = 'Supervisor' then
        return array(select code::text from departments where region = any(asks.regions) and code <> asks.department);
    end if;

    return '{}';
end $$;

-- The tasks that departments lead or take part in, or arranged as a second look, or to which
-- they lend people; and the attempts of their draws.
create or replace function tasks_of(wanted text[]) returns uuid[] language plpgsql stable parallel safe security definer as $$
begin
    if coalesce(cardinality(wanted), 0) = 0 then
        return '{}';
    end if;

    return array(
        select id from inspection_tasks
        where lead = any(wanted) or participants ?| wanted or (back_check is not null and made #>> '{by,department}' = any(wanted))
        union
        select task from small_register_uses as lent
        where lent."from" && wanted or lent."from" && array(select number::text from inspectors where department = any(wanted)));
end $$;

create or replace function attempts_of(tasks uuid[]) returns uuid[] language plpgsql stable parallel safe security definer as $$
begin
    return array(select id from draw_attempts where task = any(tasks));
end $$;

create or replace function sv_tasks() returns uuid[] language plpgsql stable parallel safe security definer as $$
begin
    return tasks_of(array_remove(array[sv_department()], null));
end $$;

create or replace function sv_attempts() returns uuid[] language plpgsql stable parallel safe security definer as $$
begin
    return attempts_of(sv_tasks());
end $$;

create or replace function sv_led_attempts() returns uuid[] language plpgsql stable parallel safe security definer as $$
declare
    department text := sv_department();
begin
    return attempts_of(array(
        select id from inspection_tasks
        where lead = department or (back_check is not null and made #>> '{by,department}' = department)));
end $$;

create or replace function sv_ceremonies() returns uuid[] language plpgsql stable parallel safe security definer as $$
begin
    return array(select ceremony from ceremony_tasks where attempt = any(sv_attempts()));
end $$;

-- The same of the departments that he supervises.
create or replace function sv_supervised_tasks() returns uuid[] language plpgsql stable parallel safe security definer as $$
begin
    return tasks_of(sv_supervised());
end $$;

create or replace function sv_supervised_attempts() returns uuid[] language plpgsql stable parallel safe security definer as $$
begin
    return attempts_of(sv_supervised_tasks());
end $$;

-- A back-check that he has arranged himself is his own file; what else his bureau does is somebody else's to supervise.
create or replace function sv_arranged_tasks() returns uuid[] language plpgsql stable parallel safe security definer as $$
declare
    asks record;
begin
    select * into asks from sv_acts();

    if asks.role is distinct from 'Supervisor' then
        return '{}';
    end if;

    return array(select id from inspection_tasks where back_check is not null and made #>> '{by,department}' = asks.department);
end $$;

create or replace function sv_arranged_attempts() returns uuid[] language plpgsql stable parallel safe security definer as $$
begin
    return attempts_of(sv_arranged_tasks());
end $$;

-- Opens the session of a process, for whoever signs processes in (supervision_gate), and closes it.
create or replace function sv_open_program(token_hash bytea) returns void language sql security definer as $$
    insert into office_sessions (hash, id, person, name, department, role, is_chief, regions, way, is_command_line, address,
        opened_at, latest_end, confirmed_at, seen_at, ends_at)
    values (token_hash, gen_random_uuid(), '00000000-0000-0000-0000-000000000000', '程序', '000000', 'Program', false, '{}', 'Program', false, '',
        now(), now() + interval '1 year', now(), now(), now() + interval '1 year')
    on conflict (hash) do nothing
$$;

create or replace function sv_close_program(token_hash bytea) returns void language sql security definer as $$
    update office_sessions set ended_at = greatest(now(), opened_at) where hash = token_hash and role = 'Program' and ended_at is null
$$;

revoke execute on function tasks_of(text[]), attempts_of(uuid[]), sv_acts(), sv_open_program(bytea), sv_close_program(bytea) from public;
