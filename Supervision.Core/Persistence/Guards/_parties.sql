-- 抽取仪式: what the rule says of parties and sources, and what they have done (sv-draw/1, section 2, phase 3). Used by draw_attempts and
-- by ceremony_values.

-- The public sources of a committed rule, each with its terms.
create or replace function announced(rule_text text)
returns table (source text, kind text, due timestamptz, fallback text, grace_ends timestamptz, last_moment timestamptz) language sql stable as $$
    select name, kind, due, fallback, grace_ends,
        case when kind = 'witnessed' then due when fallback = 'void' then grace_ends else fallback_due end
    from (
        select source ->> 'name' as name, source ->> 'kind' as kind, (source ->> 'due')::timestamptz as due, source ->> 'fallback' as fallback,
            (source ->> 'due')::timestamptz + make_interval(mins => coalesce((rule ->> 'graceMinutes')::int, 0)) as grace_ends,
            (source ->> 'fallbackDue')::timestamptz as fallback_due
        from (select rule_text::jsonb as rule) as written, jsonb_array_elements(rule -> 'sources') as source
    ) as listed
$$;

-- What the log holds of one kind about an attempt.
create or replace function entries_of(drawn draw_attempts, wanted text) returns table (index bigint, record jsonb) language sql stable as $$
    select index, record::jsonb from log_entries
    where object = (select number from inspection_tasks where id = drawn.task) and kind = wanted
        and (record::jsonb ->> 'attempt')::int = drawn.number
$$;

create or replace function opened(parties jsonb) returns int language sql immutable as $$
    select count(*)::int from jsonb_array_elements(parties) as party where party ->> 'nonce' is not null
$$;

-- The parties of the ceremony that carries an attempt.
create or replace function parties_called(attempt_id uuid) returns table (party text, body text) language sql stable as $$
    select invited ->> 'name', invited ->> 'body'
    from ceremony_tasks as task join ceremonies on ceremonies.id = task.ceremony, jsonb_array_elements(ceremonies.parties) as invited
    where task.attempt = attempt_id
$$;

-- The parties are those that were called, with the bodies for which they came and the commitments that they entered: two bodies at least, one
-- of them from outside the task. The bodies of the task are all of them.
create or replace function parties_fit(drawn draw_attempts) returns boolean language sql stable as $$
    select exists (select 1 from parties_called(drawn.id))
        and not exists (
            (select party, body from parties_called(drawn.id)
            except select party ->> 'party', party ->> 'body' from jsonb_array_elements(rule -> 'parties') as party)
            union all
            (select party ->> 'party', party ->> 'body' from jsonb_array_elements(rule -> 'parties') as party
            except select party, body from parties_called(drawn.id)))
        and not exists (
            select party ->> 'party', party ->> 'commitment' from jsonb_array_elements(rule -> 'parties') as party
            except select party ->> 'party', party ->> 'commitment' from jsonb_array_elements(drawn.parties) as party)
        and (select count(distinct body) from parties_called(drawn.id)) >= 2
        and exists (select 1 from parties_called(drawn.id) where not (rule -> 'bodies') ? body)
        and not exists (
            select 1 from inspection_tasks as task, lateral (
                select task.lead::text as body union select jsonb_array_elements_text(task.participants)) as own
            where task.id = drawn.task and not (rule -> 'bodies') ? own.body)
    from (select drawn.rule_json::jsonb as rule) as written
$$;

-- Each source has a kind and the terms of that kind, and the grace is long enough.
create or replace function sources_fit(drawn draw_attempts) returns boolean language sql stable as $$
    select coalesce((rule ->> 'graceMinutes')::int, 0) >= 30
        and not exists (
            select 1 from announced(drawn.rule_json) as source
            where (case kind
                when 'witnessed' then due < (rule ->> 'revealBy')::timestamptz and fallback = 'void'
                when 'recorded' then due > (rule ->> 'revealBy')::timestamptz and (fallback = 'void' or last_moment > grace_ends)
                end) is not true)
        and not exists (
            select 1 from jsonb_array_elements(rule -> 'sources') as source
            where source ->> 'kind' = 'recorded' and coalesce(source ->> 'where', '') = '')
    from (select drawn.rule_json::jsonb as rule) as written
$$;

-- A value that two parties of different bodies have confirmed, in the ceremony's own rows and in the log.
create or replace function confirmed_value(drawn draw_attempts, source_name text, told text) returns boolean language sql stable as $$
    select exists (
        select 1 from ceremony_values as value join ceremony_tasks as task on task.ceremony = value.ceremony
        join entries_of(drawn, 'DrawValue') as entry on entry.record ->> 'value' = value.value
            and entry.record ->> 'by' = value.entered ->> 'body' and entry.record ->> 'confirmedBy' = value.confirmed ->> 'body'
            and entry.record ->> 'source' = value.source || case when value.form = 'Fallback' then '/fallback' else '' end
        where task.attempt = drawn.id and entry.record ->> 'source' = source_name and value.value = told)
$$;

-- Whether every witnessed value stands, and under a signed checkpoint.
create or replace function witnessed_values_stand(drawn draw_attempts) returns boolean language sql stable as $$
    select not exists (
        select 1 from announced(drawn.rule_json) as source where source.kind = 'witnessed' and not exists (
            select 1 from entries_of(drawn, 'DrawValue') as entry
            where entry.record ->> 'source' = source.source and confirmed_value(drawn, source.source, entry.record ->> 'value')
                and exists (select 1 from log_checkpoints where size > entry.index)))
$$;

-- Whether what is revealed are the nonces that were opened and the values that were confirmed, a fallback only after its source was said to be silent.
create or replace function reveal_stands(drawn draw_attempts) returns boolean language sql stable as $$
    select reveal_fits(drawn)
        and not exists (
            select party ->> 'party', party ->> 'nonce' from jsonb_array_elements(reveal -> 'parties') as party
            except select party ->> 'party', party ->> 'nonce' from jsonb_array_elements(drawn.parties) as party)
        and not exists (
            select 1 from jsonb_array_elements(reveal -> 'sources') as source
            where not confirmed_value(drawn, source ->> 'name', source ->> 'value'))
        and not exists (
            select 1 from jsonb_array_elements(reveal -> 'sources') as source
            where source ->> 'name' like '%/fallback' and not exists (
                select 1 from entries_of(drawn, 'DrawValueAbsent') as entry
                where entry.record ->> 'source' || '/fallback' = source ->> 'name'))
    from (select drawn.reveal_json::jsonb as reveal) as written
$$;
