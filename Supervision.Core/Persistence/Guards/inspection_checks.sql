-- 检查: which target, and who goes, follow from the draw and from replacements alone.
-- The program may change: approved, code, dropped, dropped_because, ended_on, entered, items, notice_number, officers, results, returned_because, reviewed, scanned, waiver.

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
