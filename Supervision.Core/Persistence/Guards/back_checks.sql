-- 抽查复核: which check is looked at again, and by whom, follows from the draw; a review takes effect with two signatures.
-- The program may change: officers, returned_because, review, visit.

-- Who looks again at which check follows from the draw: a back-check comes with the lock, and what was written stays.
create or replace function require_draw_for_back_check() returns trigger language plpgsql as $$
begin
    if num_nonnulls(new.review, new.visit, new.returned_because) > 0 or not exists (
        select 1 from draw_attempts join drawn_rows on drawn_rows.attempt = draw_attempts.id
        where draw_attempts.id = new.attempt and locked_in = pg_current_xact_id() and not reserve and drawn_rows.target = 'check:' || new."check")
       or not officers_fit(new.attempt, new.officers, (
        select coalesce(jsonb_agg(jsonb_build_object('team', team, 'slot', slot, 'inspector', inspector)), '[]')
        from assigned_rows where attempt = new.attempt and target = 'check:' || new."check"))
    then
        raise exception '复核的检查和人员由抽取决定，不得另行增加。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_draw_for_back_check on back_checks;
create constraint trigger require_draw_for_back_check after insert on back_checks
    deferrable initially deferred for each row execute function require_draw_for_back_check();

create or replace function refuse_back_check_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
       or (old.id, old.task, old.attempt, old."check", old.target, old.target_name, old.level)
       is distinct from (new.id, new.task, new.attempt, new."check", new.target, new.target_name, new.level)
       or (old.review ->> 'countersigned' is not null
           and (old.review, old.returned_because) is distinct from (new.review, new.returned_because))
       or (old.visit is not null and (old.visit -> 'reason', old.visit -> 'code', old.visit -> 'approved')
       is distinct from (new.visit -> 'reason', new.visit -> 'code', new.visit -> 'approved'))
       or (old.visit ->> 'scanned' is not null and old.visit is distinct from new.visit)
    then
        raise exception '复核记录不得更改或删除。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_back_check_change on back_checks;
create trigger refuse_back_check_change before update or delete on back_checks for each row execute function refuse_back_check_change();

-- A review takes effect when both drawn people have signed: first one enters it, then the other signs it as it stands or gives it back with a
-- reason. Nobody else signs, nobody signs twice, and there is no visit before.
create or replace function require_both_signatures() returns trigger language plpgsql as $$
declare
    first_hand jsonb := new.review #> '{entered,by}';
    second_hand jsonb := nullif(new.review -> 'countersigned', 'null') -> 'by';
begin
    if old.review is null and second_hand is not null
       or old.review is not null and old.review ->> 'countersigned' is null and new.review is null and new.returned_because is null
       or old.review is not null and new.review is not null
          and (old.review - 'countersigned' - 'hasEffect') is distinct from (new.review - 'countersigned' - 'hasEffect')
    then
        raise exception '书面复核只能先由一人录入，再由另一人照原样签认，或者写明理由退回。' using errcode = 'SV001';
    end if;

    if old.review is distinct from new.review and (
        first_hand is not null and not signs_back_check(new.officers, first_hand)
        or second_hand is not null and (not signs_back_check(new.officers, second_hand) or first_hand - 'role' = second_hand - 'role'))
    then
        raise exception '书面复核须由抽中的两名复核人员分别签名。' using errcode = 'SV001';
    end if;

    if old.visit is null and new.visit is not null and second_hand is null then
        raise exception '书面复核由两人签认之后，才能批准入企。' using errcode = 'SV002';
    end if;

    return new;
end $$;

create or replace function signs_back_check(officers jsonb, signer jsonb) returns boolean language sql immutable as $$
    select officers @> jsonb_build_array(jsonb_build_object('name', signer -> 'person', 'department', signer -> 'department'))
$$;

drop trigger if exists require_both_signatures on back_checks;
create trigger require_both_signatures before update on back_checks for each row execute function require_both_signatures();

-- Who looks again changes only with a replacement entered in the same transaction, at its place, and to the person that it names.
create or replace function require_replacement_for_back_check() returns trigger language plpgsql as $$
declare
    current_epoch bigint := (pg_current_xact_id()::text::bigint >> 32) << 32;
    entered_now record;
begin
    select row.slot, row."in", departments.code as department into entered_now
    from replacement_rows as row join departments on departments.name = row.team
    where row.attempt = new.attempt and row.target = 'check:' || new."check"
      and pg_xact_status((current_epoch | row.xmin::text::bigint)::text::xid8) = 'in progress'
    order by row.seq desc limit 1;

    if entered_now is null
       or back_check_others(old.officers, entered_now.department, entered_now.slot)
          is distinct from back_check_others(new.officers, entered_now.department, entered_now.slot)
       or (select count(*) from jsonb_array_elements(new.officers) as officer
           where officer ->> 'department' = entered_now.department and (officer ->> 'slot')::int = entered_now.slot)
          <> (entered_now."in" <> '')::int
       or entered_now."in" <> '' and not exists (
           select 1 from jsonb_array_elements(new.officers) as officer
           where officer ->> 'department' = entered_now.department and (officer ->> 'slot')::int = entered_now.slot
             and is_frozen_officer(new.attempt, entered_now."in", officer))
    then
        raise exception '复核人员由抽取和替换决定，不得直接更改。' using errcode = 'SV001';
    end if;

    return null;
end $$;

create or replace function back_check_others(officers jsonb, department text, slot int) returns jsonb language sql immutable as $$
    select coalesce(jsonb_agg(officer order by officer ->> 'department', (officer ->> 'slot')::int), '[]')
    from jsonb_array_elements(officers) as officer
    where officer ->> 'department' <> $2 or (officer ->> 'slot')::int <> $3
$$;

drop trigger if exists require_replacement_for_back_check on back_checks;
create constraint trigger require_replacement_for_back_check after update on back_checks
    deferrable initially deferred for each row
    when (old.officers is distinct from new.officers)
    execute function require_replacement_for_back_check();
