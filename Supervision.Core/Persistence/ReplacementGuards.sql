-- Who comes instead follows from the tickets (sv-draw/1, section 7): a person says who goes and for which listed reason, and every entry
-- that names anybody else is refused. Runs after DrawGuards.sql; each statement can be run again.

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

create or replace function require_replacement_by_ticket() returns trigger language plpgsql as $$
declare
    drawn draw_attempts;
    due record;
    scope text;
    by_ticket record;
begin
    select * into drawn from draw_attempts where id = new.attempt;
    select * into due from place_due(drawn);

    if coalesce(new.approved #>> '{by,person}', '') = '' or new.approved #>> '{by,role}' is distinct from 'approver' then
        raise exception '替换须由负责人批准。' using errcode = 'SV001';
    end if;

    if due.target is not null then
        scope := 'target';

        if (new.target, new.team, new.slot, new.reason) is distinct from (due.target, due.team, due.slot, 'recused') then
            raise exception '递补对象%的%第%个位置须先替换。', due.target, due.team, due.slot using errcode = 'SV001';
        end if;
    else
        scope := scope_of(drawn.rule_json::jsonb, new.reason, new.team = '');

        if scope is null then
            raise exception '替换事由“%”不在承诺的规则之列，或者不用于这种替换。', new.reason using errcode = 'SV001';
        end if;
    end if;

    if new.team = '' and exists (select 1 from inspection_tasks where id = drawn.task and back_check is not null) then
        raise exception '抽中复核的检查不替换，只替换复核人员。' using errcode = 'SV001';
    end if;

    if new.team = '' then
        select * into by_ticket from reserve_by_rank(drawn, new.target);
    else
        select * into by_ticket from substitute_by_ticket(drawn, new.target, new.team, new.slot, scope = 'return');

        if due.target is null and (by_ticket."out" = '') <> (scope = 'return') then
            raise exception '空缺的位置只能以返岗为由再补，有人的位置不能。' using errcode = 'SV001';
        end if;
    end if;

    if by_ticket."out" is null or (new.team = '' and new.slot <> 0) then
        raise exception '没有这个位置，或者这个对象已不在抽中之列，不能替换。' using errcode = 'SV001';
    end if;

    if (new."out", new."in", new.ticket, new.load) is distinct from (by_ticket."out", by_ticket."in", by_ticket.ticket, by_ticket.load) then
        raise exception '由谁接替只由票号和名次决定，不能另选。' using errcode = 'SV001';
    end if;

    return new;
end $$;

-- After require_next_replacement: triggers run in the order of their names.
drop trigger if exists require_replacement_by_ticket on replacement_rows;
create trigger require_replacement_by_ticket before insert on replacement_rows for each row execute function require_replacement_by_ticket();

-- Whoever lets a reserve come also fills its places, in the same transaction.
create or replace function require_places_filled() returns trigger language plpgsql as $$
begin
    if exists (select 1 from draw_attempts as made, place_due(made) where made.id = new.attempt) then
        raise exception '递补对象须回避的人员没有替换。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_places_filled on replacement_rows;
create constraint trigger require_places_filled after insert on replacement_rows
    deferrable initially deferred for each row when (new.team = '' and new."in" <> '') execute function require_places_filled();

-- For each place of the target that is filled now stands the holder of one of the certificates of whoever the entries so far name.
create or replace function stands_as_placed(checked inspection_checks) returns boolean language sql stable as $$
    with standing as materialized (
        select slot, inspector from places_of(checked.attempt) where target = checked.target and inspector <> ''
    )
    select exists (select 1 from places_of(checked.attempt) where target = checked.target)
        and jsonb_array_length(checked.officers) = (select count(*) from standing)
        and not exists (
            select 1 from standing where not exists (
                select 1 from jsonb_array_elements(checked.officers) as officer join inspectors on number = standing.inspector
                where (officer ->> 'slot')::int = standing.slot
                    and certificates @> jsonb_build_array(jsonb_build_object('number', officer ->> 'certificate'))))
$$;
