-- 人员身份: who stands behind the numbers of a frozen roster, and what is published of it (sv-draw/1, sections 3, 4 and 7). Used by
-- roster_rows, draw_attempts, replacement_rows, inspectors, inspection_checks and back_checks.

-- The root of a Merkle tree (RFC 6962) over texts in their order. An odd node at the end of a level moves up unchanged.
create or replace function line_root(lines text[]) returns text language plpgsql immutable as $$
declare
    level bytea[] := array(
        select sha256('\x00'::bytea || convert_to(line, 'UTF8')) from unnest(lines) with ordinality as listed(line, place) order by place);
begin
    if cardinality(level) = 0 then
        return encode(sha256(''::bytea), 'hex');
    end if;

    while cardinality(level) > 1 loop
        level := array(
            select case when count(*) = 2 then sha256('\x01'::bytea || string_agg(hash, ''::bytea order by place)) else string_agg(hash, ''::bytea) end
            from unnest(level) with ordinality as listed(hash, place) group by (place - 1) / 2 order by (place - 1) / 2);
    end loop;

    return encode(level[1], 'hex');
end $$;

-- The lines of roster-people.csv.
create or replace function people_lines(wanted uuid) returns text[] language sql stable as $$
    select coalesce(array_agg(inspector || ',' || digest_of(salt || ':' || name || ':' || certificate) order by inspector collate "C"), '{}')
    from roster_rows where attempt = wanted
$$;

create or replace function people_file_digest(wanted uuid) returns text language sql stable as $$
    select digest_of(E'inspector,digest\n' || coalesce(string_agg(line || E'\n', '' order by place), ''))
    from unnest(people_lines(wanted)) with ordinality as listed(line, place)
$$;

-- Each line of the assignment with its salt, in the order of the salts.
create or replace function assignment_root_of(drawn draw_attempts) returns text language sql stable as $$
    select line_root(coalesce(
        array_agg(format('%s,%s,%s,%s,%s,%s', target, team, slot, inspector, ticket, salt) order by salt collate "C"), '{}'))
    from (
        select *, left(digest_of('assignment:' || drawn.frame_key || ':' || target || ':' || team || ':' || slot), 32) as salt
        from assigned_rows where attempt = drawn.id) as given
$$;

-- What the log keeps of a replacement: its line of replacements.csv with a salt of its own; in draws whose rule does not say who the
-- people are, with the salt of the target.
create or replace function replacement_digest(drawn draw_attempts, entry replacement_rows) returns text language sql stable as $$
    select digest_of(left(digest_of(
        case when drawn.rule_json::jsonb ? 'rosterPeopleDigest' then format('replacement:%s:%s', drawn.frame_key, entry.seq)
            else format('%s:%s', drawn.frame_key, entry.target) end), 32) || ':' ||
        case when entry.team = ''
            then format('%s,%s,,,%s,%s,%s,,%s', entry.seq, entry.target, entry."out", entry."in", entry.ticket, entry.reason)
            else format('%s,%s,%s,%s,%s,%s,%s,%s,%s', entry.seq, entry.target, entry.team, entry.slot, entry."out", entry."in", entry.ticket,
                entry.load, entry.reason) end)
$$;

-- Whether an officer on a check is the person frozen under this number. A roster frozen before names were kept leaves the certificate to
-- the register.
create or replace function is_frozen_officer(wanted uuid, number text, officer jsonb) returns boolean language sql stable as $$
    select exists (
        select 1 from roster_rows as person
        where person.attempt = wanted and person.inspector = $2
            and case when person.name is null
                then exists (
                    select 1 from inspectors
                    where inspectors.number = $2 and certificates @> jsonb_build_array(jsonb_build_object('number', officer ->> 'certificate')))
                else (officer ->> 'name', officer ->> 'certificate', officer ->> 'validTo')
                    is not distinct from (person.name::text, person.certificate::text, person.valid_to::text) end)
$$;

-- Whether the officers are exactly the frozen people of these places, each for his own department.
create or replace function officers_fit(wanted uuid, officers jsonb, places jsonb) returns boolean language sql stable as $$
    select jsonb_array_length(officers) = jsonb_array_length(places) and not exists (
        select 1 from jsonb_to_recordset(places) as place(team text, slot int, inspector text)
        where not exists (
            select 1 from jsonb_array_elements(officers) as officer join departments on departments.code = officer ->> 'department'
            where departments.name = place.team and (officer ->> 'slot')::int = place.slot
                and is_frozen_officer(wanted, place.inspector, officer)))
$$;

-- Where these people stand on the roster of a draw that is not void and whose checks are not all reviewed.
create or replace function standing_people(wanted text[]) returns table (task text, inspector text, name text, certificate text)
language sql stable as $$
    select inspection_tasks.number, person.inspector, person.name, person.certificate
    from roster_rows as person
    join draw_attempts on draw_attempts.id = person.attempt
    join inspection_tasks on inspection_tasks.id = draw_attempts.task
    where person.inspector = any(wanted) and person.name is not null and draw_attempts.voided is null
        and (draw_attempts.locked is null
            or exists (
                select 1 from inspection_checks as made where made.attempt = draw_attempts.id and made.dropped is null and made.reviewed is null)
            or exists (
                select 1 from back_checks as back where back.attempt = draw_attempts.id
                    and (back.review is null or back.review ->> 'countersigned' is null
                        or (back.visit is not null and back.visit ->> 'scanned' is null))))
    order by inspection_tasks.number
$$;

-- What the commitment says of the people is what was frozen and logged: after it nobody can be another.
create or replace function require_people_at_commit() returns trigger language plpgsql as $$
declare
    frozen record;
    rule jsonb := '{}';
    logged_freeze jsonb;
begin
    begin
        rule := new.rule_json::jsonb;
    exception
        when data_exception then null;
    end;

    select log_entries.record::jsonb into logged_freeze from log_entries
    where object = task_number(new.task) and kind = 'DrawFrozen' and (log_entries.record::jsonb ->> 'attempt')::int = new.number;
    select people_file_digest(new.id) as digest, line_root(people_lines(new.id)) as root into frozen;

    if (new.roster_people_digest, new.roster_people_root) is distinct from (frozen.digest, frozen.root)
       or (rule ->> 'rosterPeopleDigest', rule ->> 'rosterPeopleRoot') is distinct from (frozen.digest, frozen.root)
       or (logged_freeze ->> 'rosterPeopleDigest', logged_freeze ->> 'rosterPeopleRoot') is distinct from (frozen.digest, frozen.root)
    then
        raise exception '规则没有写明冻结的人员身份，或者与人员名单、透明日志不符，不能作出承诺。请作废后重新冻结名录。' using errcode = 'SV002';
    end if;

    return new;
end $$;
