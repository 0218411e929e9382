-- 替换: who stands where after the replacements, and who comes next (sv-draw/1, section 7). Used by replacement_rows and inspection_checks.

-- Who stands where after all entries so far, '' where the place is empty. A reserve takes over the places of the target that it replaces.
create or replace function places_of(wanted uuid) returns table (target text, team text, slot int, inspector text) language sql stable as $$
    with recursive origins(target, origin) as (
        select row.target, row.target from drawn_rows as row where attempt = wanted and not reserve
        union all
        select entry."in", origins.origin from replacement_rows as entry join origins on origins.target = entry."out"
        where entry.attempt = wanted and entry.team = '' and entry."in" <> ''
    ), latest as (
        select distinct on (origins.origin, entry.team, entry.slot) origins.origin, entry.team, entry.slot, entry."in"
        from replacement_rows as entry join origins on origins.target = entry.target
        where entry.attempt = wanted and entry.team <> '' order by origins.origin, entry.team, entry.slot, entry.seq desc
    )
    select origins.target, given.team, given.slot, coalesce(latest."in", given.inspector)
    from origins
    join assigned_rows as given on given.attempt = wanted and given.target = origins.origin
    left join latest on latest.origin = origins.origin and latest.team = given.team and latest.slot = given.slot
    where not exists (select 1 from replacement_rows as gone where gone.attempt = wanted and gone.team = '' and gone."out" = origins.target)
$$;

create or replace function is_recused(wanted uuid, wanted_target text, wanted_inspector text) returns boolean language sql stable as $$
    select exists (select 1 from recusal_rows where attempt = wanted and target = wanted_target and inspector = wanted_inspector)
$$;

-- The place that has to be filled next because a reserve came: nobody stood there, or somebody recused for the reserve.
create or replace function place_due(drawn draw_attempts) returns table (target text, team text, slot int) language sql stable as $$
    select place.target, place.team, place.slot
    from places_of(drawn.id) as place
    join replacement_rows as entry on entry.attempt = drawn.id and entry.team = '' and entry."in" = place.target
    join jsonb_array_elements(drawn.rule_json::jsonb -> 'teams') with ordinality as listed(team, number) on listed.team ->> 'team' = place.team
    where (place.inspector = '' or is_recused(drawn.id, place.target, place.inspector))
        and not exists (
            select 1 from replacement_rows as done
            where done.attempt = drawn.id and done.target = place.target and done.team = place.team and done.slot = place.slot)
    order by listed.number, place.slot limit 1
$$;

-- For whom or what a listed reason holds: the target, the whole task, or the return to an empty place. Null when it is not listed for this
-- use; a rule without a list allows every reason, for one target.
create or replace function scope_of(rule jsonb, wanted text, of_target boolean) returns text language sql immutable as $$
    select case when coalesce(jsonb_array_length(rule -> 'replacementReasons'), 0) = 0 then 'target'
        else (select reason ->> 'scope' from jsonb_array_elements(rule -> 'replacementReasons') as reason
            where reason ->> 'code' = wanted and (reason ->> 'of' = 'target') = of_target limit 1) end
$$;

create or replace function reserve_by_rank(drawn draw_attempts, gone text) returns table ("out" text, "in" text, ticket text, load int)
language sql stable as $$
    select gone, coalesce(reserve.target, ''), coalesce(reserve.ticket, ''), 0
    from drawn_rows as row
    left join lateral (
        select next.target, next.ticket from drawn_rows as next
        where next.attempt = drawn.id and next.stratum = row.stratum and next.reserve and not exists (
            select 1 from replacement_rows as used where used.attempt = drawn.id and used.team = '' and used."in" = next.target)
        order by next.rank limit 1) as reserve on true
    where row.attempt = drawn.id and row.target = gone
        and (not row.reserve or exists (
            select 1 from replacement_rows as came where came.attempt = drawn.id and came.team = '' and came."in" = gone))
        and not exists (select 1 from replacement_rows as went where went.attempt = drawn.id and went.team = '' and went."out" = gone)
$$;

-- Who comes to a place, by ticket alone, and c of the team afterwards. Somebody recused was taken off by himself, not for the whole task.
create or replace function substitute_by_ticket(drawn draw_attempts, at_target text, of_team text, at_slot int, returns boolean)
returns table ("out" text, "in" text, ticket text, load int) language sql stable as $$
    with seeds as materialized (
        select inspector_seed(drawn) as seed
    ), places as materialized (
        select * from places_of(drawn.id) where team = of_team
    ), leaving as (
        select inspector from places where target = at_target and slot = at_slot
    ), others as materialized (
        select target, inspector from places where inspector <> '' and (target, slot) <> (at_target, at_slot)
    ), loads as (
        select inspector, count(*)::int as slots from others group by inspector
    ), removals as materialized (
        select entry.seq, entry.target, entry."out" as inspector,
            scope_of(drawn.rule_json::jsonb, entry.reason, false) = 'task' and not is_recused(drawn.id, entry.target, entry."out") as of_task
        from replacement_rows as entry where entry.attempt = drawn.id and entry.team = of_team and entry."out" <> ''
    ), off_target as (
        select inspector, bool_and(of_task) as may_return from removals where target = at_target group by inspector
    ), off_task as (
        select inspector from removals as removal where of_task and not exists (
            select 1 from replacement_rows as entry
            where entry.attempt = drawn.id and entry.team = of_team and entry."in" = removal.inspector and entry.seq > removal.seq)
    ), candidates as materialized (
        select person.inspector, coalesce(loads.slots, 0) as slots,
            digest_of(seed || ':' || at_target || ':' || person.inspector) as ticket
        from seeds, roster_rows as person left join loads using (inspector)
        where person.attempt = drawn.id and person.team = of_team
            and (person.lead or at_slot > 1 or not (
                select (listed.team ->> 'leadRequired')::boolean from jsonb_array_elements(drawn.rule_json::jsonb -> 'teams') as listed(team)
                where listed.team ->> 'team' = of_team))
            and not is_recused(drawn.id, at_target, person.inspector)
            and person.inspector not in (select inspector from leaving)
            and person.inspector not in (select inspector from others where target = at_target)
            and case when returns then coalesce((select may_return from off_target where inspector = person.inspector), true)
                else person.inspector not in (select inspector from off_target union all select inspector from off_task) end
    ), limits as (
        select greatest(coalesce(
            (select entry.load from replacement_rows as entry where entry.attempt = drawn.id and entry.team = of_team order by entry.seq desc limit 1),
            (select max(slots)::int from (
                select count(*) as slots from assigned_rows where attempt = drawn.id and team = of_team group by inspector) as given)),
            (select min(slots) + 1 from candidates)) as c
    )
    select leaving.inspector, coalesce(chosen.inspector, ''), coalesce(chosen.ticket, ''), limits.c
    from leaving cross join limits
    left join lateral (
        select inspector, ticket from candidates where slots < limits.c order by ticket collate "C" limit 1) as chosen on true
$$;
