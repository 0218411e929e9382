-- 抽取: what was drawn is what the seeds say (sv-draw/1, sections 5 and 6), held against the frozen lists when a draw is locked; and when
-- the lines of a draw may come. Used by draw_attempts, by the tables of its lines and by replacement_rows.

-- The seeds follow from the published bytes alone: the rule, the opened nonces and the public values, each in the order of its list.
create or replace function master_of(drawn draw_attempts) returns text language sql immutable as $$
    select digest_of(E'sv-draw/1\n' || digest_of(drawn.rule_json) || E'\n' || (
        select coalesce(string_agg(format(E'party:%s=%s\n', party ->> 'party', party ->> 'nonce'), '' order by place), '')
        from jsonb_array_elements(drawn.reveal_json::jsonb -> 'parties') with ordinality as opened(party, place)
    ) || (
        select coalesce(string_agg(format(E'source:%s=%s\n', source ->> 'name', source ->> 'value'), '' order by place), '')
        from jsonb_array_elements(drawn.reveal_json::jsonb -> 'sources') with ordinality as published(source, place)
    ))
$$;

create or replace function target_seed(drawn draw_attempts) returns text language sql immutable as $$
    select left(digest_of('targets:' || master_of(drawn)), 22)
$$;

create or replace function inspector_seed(drawn draw_attempts) returns text language sql immutable as $$
    select left(digest_of('inspectors:' || master_of(drawn)), 32)
$$;

-- Each nonce opens the commitment at its place in the rule, and each value is of the source at its place or of its fallback.
create or replace function reveal_fits(drawn draw_attempts) returns boolean language sql immutable as $$
    select jsonb_array_length(rule -> 'parties') = jsonb_array_length(reveal -> 'parties')
        and jsonb_array_length(rule -> 'sources') = jsonb_array_length(reveal -> 'sources')
        and not exists (
            select 1 from jsonb_array_elements(rule -> 'parties') with ordinality as committed(party, place)
            join jsonb_array_elements(reveal -> 'parties') with ordinality as opened(party, place) using (place)
            where committed.party ->> 'party' is distinct from opened.party ->> 'party'
                or committed.party ->> 'commitment' is distinct from digest_of(format('sv-draw/1:commit:%s:%s:%s:%s',
                    rule ->> 'task', rule ->> 'attempt', opened.party ->> 'party', opened.party ->> 'nonce')))
        and not exists (
            select 1 from jsonb_array_elements(rule -> 'sources') with ordinality as announced(source, place)
            join jsonb_array_elements(reveal -> 'sources') with ordinality as published(source, place) using (place)
            where published.source ->> 'name' not in (announced.source ->> 'name', (announced.source ->> 'name') || '/fallback'))
    from (select drawn.rule_json::jsonb as rule, drawn.reveal_json::jsonb as reveal) as texts
$$;

-- In each stratum the smallest tickets, ranked by them, as many as the rule says: what stands in drawn_rows has its own ticket, and no
-- more lines of the frame come up to the last of them than stand there. One pass over the frame; digest_of would cost more than the hash.
create or replace function selection_fits(drawn draw_attempts) returns boolean language plpgsql stable as $$
declare
    seed text := target_seed(drawn) || ':';
    key text := drawn.frame_key || ':';
begin
    if exists (
        select 1 from (
            select row.*, row_number() over (partition by row.stratum order by row.ticket collate "C") as place from drawn_rows as row
            where row.attempt = drawn.id) as row
        left join frame_rows as line on line.attempt = drawn.id and line.target = row.target and line.stratum = row.stratum
        left join jsonb_array_elements(drawn.rule_json::jsonb -> 'strata') as listed(stratum) on listed.stratum ->> 'code' = row.stratum
        where line.target is null or listed.stratum is null or row.rank <> row.place
            or row.reserve <> (row.place > (listed.stratum ->> 'quota')::int)
            or row.ticket <> encode(sha256(convert_to(
                seed || left(encode(sha256(convert_to(key || row.target, 'UTF8')), 'hex'), 32), 'UTF8')), 'hex'))
    then
        return false;
    end if;

    -- Several cores share the pass: perform lets them, an expression would not.
    perform 1
    from (
        select line.stratum, count(*) as size, count(*) filter (where
            sha256(convert_to(seed || left(encode(sha256(convert_to(key || line.target, 'UTF8')), 'hex'), 32), 'UTF8')) <= taken.last) as up_to_last
        from frame_rows as line
        left join (
            select stratum, decode(max(ticket collate "C"), 'hex') as last from drawn_rows where attempt = drawn.id group by stratum) as taken
            on taken.stratum = line.stratum
        where line.attempt = drawn.id group by line.stratum
    ) as counted
    left join (select stratum, count(*) as count from drawn_rows where attempt = drawn.id group by stratum) as taken on taken.stratum = counted.stratum
    left join jsonb_array_elements(drawn.rule_json::jsonb -> 'strata') as listed(stratum) on listed.stratum ->> 'code' = counted.stratum
    where listed.stratum is null or counted.up_to_last <> coalesce(taken.count, 0)
        or coalesce(taken.count, 0) <> least((listed.stratum ->> 'quota')::bigint + (listed.stratum ->> 'reserve')::bigint, counted.size);
    return not found;
end $$;

-- Every place of every drawn target is filled from its own team, by people who may go there, each with the ticket of the pair, and nobody
-- has more than the c that was logged. Whether a smaller c or smaller tickets would do is a search, and is left to those who verify.
create or replace function assignment_fits(drawn draw_attempts, loads jsonb) returns boolean language plpgsql stable as $$
declare
    seed text := inspector_seed(drawn) || ':';
begin
    return not exists (
        with teams as (
            select team ->> 'team' as team, (team ->> 'size')::int as size, (team ->> 'leadRequired')::boolean as lead_required, team -> 'strata' as strata
            from jsonb_array_elements(drawn.rule_json::jsonb -> 'teams') as team
        ), places as (
            select row.target, teams.team, slot, teams.lead_required and slot = 1 as of_lead
            from drawn_rows as row join teams on teams.strata is null or teams.strata ? row.stratum, generate_series(1, teams.size) as slot
            where row.attempt = drawn.id and not row.reserve
        )
        select 1 from places
        full join (select * from assigned_rows where attempt = drawn.id) as given using (target, team, slot)
        left join roster_rows as person on person.attempt = drawn.id and person.inspector = given.inspector and person.team = given.team
        where places.of_lead is null or person.inspector is null or (places.of_lead and not person.lead)
            or given.ticket <> digest_of(seed || given.target || ':' || given.inspector)
            or exists (select 1 from recusal_rows as pair
                where pair.attempt = drawn.id and pair.target = given.target and pair.inspector = given.inspector)
    ) and not exists (
        select 1 from assigned_rows where attempt = drawn.id group by team, inspector
        having count(*) > coalesce((loads ->> team)::int, 0)
    ) and not exists (
        select 1 from assigned_rows where attempt = drawn.id group by attempt, target, inspector having count(*) > 1
    );
end $$;

-- The digests that were logged are those of the files as anybody may export them.
create or replace function result_file_digest(drawn draw_attempts) returns text language sql stable as $$
    select digest_of(E'stratum,rank,target,ticket,kind\n' || coalesce(string_agg(
        format(E'%s,%s,%s,%s,%s\n', row.stratum, row.rank, row.target, row.ticket, case when row.reserve then 'reserve' else 'drawn' end), ''
        order by place, row.rank), ''))
    from drawn_rows as row
    join jsonb_array_elements(drawn.rule_json::jsonb -> 'strata') with ordinality as listed(stratum, place) on listed.stratum ->> 'code' = row.stratum
    where row.attempt = drawn.id
$$;

create or replace function assignment_file_digest(drawn draw_attempts) returns text language sql stable as $$
    select digest_of(E'target,team,slot,inspector,ticket\n' || coalesce(string_agg(
        format(E'%s,%s,%s,%s,%s\n', given.target, given.team, given.slot, given.inspector, given.ticket), ''
        order by place, row.ticket collate "C", given.slot), ''))
    from assigned_rows as given
    join drawn_rows as row on row.attempt = given.attempt and row.target = given.target
    join jsonb_array_elements(drawn.rule_json::jsonb -> 'teams') with ordinality as listed(team, place) on listed.team ->> 'team' = given.team
    where given.attempt = drawn.id
$$;

-- Results before the seed is known, and lines added to what was already committed.
create or replace function refuse_early_result() returns trigger language plpgsql as $$
begin
    if exists (select 1 from added join draw_attempts on draw_attempts.id = added.attempt where draw_attempts.revealed is null) then
        raise exception '揭示之前不能写入抽取结果。' using errcode = 'SV002';
    end if;

    return null;
end $$;

create or replace function refuse_late_line() returns trigger language plpgsql as $$
begin
    if exists (select 1 from added join draw_attempts on draw_attempts.id = added.attempt where draw_attempts.committed is not null) then
        raise exception '承诺作出后，名录不得增加。' using errcode = 'SV001';
    end if;

    return null;
end $$;

-- Rows of a draw come with the draw, in its own transaction; afterwards nobody can be added by hand.
create or replace function refuse_late_row() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from draw_attempts
        where id = new.attempt and drawn_in = pg_current_xact_id() and locked is null and voided is null)
    then
        raise exception '抽取结果和人员分配只由抽取本身写入，不得另行增加。' using errcode = 'SV001';
    end if;

    return null;
end $$;
