-- 改正复查: by which day a correction is looked at. An order stands with its demands and its day, and comes from a proposal that another
-- approved; what was seen is noted by one officer and confirmed by the other, and once all was found corrected nothing follows. Orders
-- and results from before two people were asked stay as they are.
-- The program may change: entered, result.

create or replace function refuse_recheck_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    ordered date;
begin
    if tg_op = 'DELETE' or (old.paper, old.breach, old.department, old.target, old.target_name, old.demands, old.due, old.proposal)
       is distinct from (new.paper, new.breach, new.department, new.target, new.target_name, new.demands, new.due, new.proposal)
    then
        raise exception '责令改正的复查不得撤销，要求和期限不得更改。' using errcode = 'SV001';
    end if;

    if old.result is distinct from new.result and (
        (old.result ->> 'corrected')::boolean is true
        or (new.result ->> 'corrected')::boolean is null
        or coalesce(new.result #>> '{by,by,person}', '') = ''
        or coalesce(btrim(new.result ->> 'seen'), '') = ''
        or (old.result #>> '{by,at}')::timestamptz > (new.result #>> '{by,at}')::timestamptz)
    then
        raise exception '复查结果由复查人签名，写明看到的情况；不得撤销，已经改正的不得更改，没有改正的只能再次复查。' using errcode = 'SV001';
    end if;

    if old.entered is distinct from new.entered and (old.result ->> 'corrected')::boolean is true then
        raise exception '已经复查改正的责令，不再记录复查。' using errcode = 'SV001';
    end if;

    ordered := (select issued_on from issued_papers where number = new.paper);

    if new.entered is not null and old.entered is distinct from new.entered and (
        coalesce(new.entered #>> '{by,by,person}', '') = '' or coalesce(btrim(new.entered ->> 'seen'), '') = ''
        or new.entered -> 'confirmed' is not null and new.entered -> 'confirmed' <> 'null'
        or (new.entered ->> 'on')::date < ordered or (new.entered ->> 'on')::date > ((new.entered #>> '{by,at}')::timestamptz at time zone 'Asia/Shanghai')::date
        or (new.entered ->> 'corrected')::boolean is null
        or (new.entered ->> 'corrected')::boolean is distinct from (new.entered ->> 'correctedOn' is not null)
        or (new.entered ->> 'correctedOn')::date not between ordered and (new.entered ->> 'on')::date)
    then
        raise exception '复查记录须签名，日期在责令之日和今日之间；已经改正的写明改正日期，没有改正的不写。' using errcode = 'SV001';
    end if;

    -- What counts is what was noted, and another has confirmed it.
    if old.result is distinct from new.result and (
        old.entered is null or new.entered is not null
        or new.result - 'confirmed' is distinct from old.entered - 'confirmed'
        or coalesce(new.result #>> '{confirmed,by,person}', '') = ''
        or persons_in(new.result -> 'confirmed') && persons_in(new.result -> 'by'))
    then
        raise exception '复查结果由另一名执法人员确认后生效，内容与记录的一致。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_recheck_change on recheck_orders;
create trigger refuse_recheck_change before update or delete on recheck_orders for each row execute function refuse_recheck_change();

create or replace function require_paper_of_recheck() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if num_nonnulls(new.entered, new.result) > 0 or not exists (select 1 from issued_papers where number = new.paper and target = new.target) then
        raise exception '改正复查只随责令改正通知书登记。' using errcode = 'SV001';
    end if;

    if not exists (
        select 1 from order_proposals as made
        where made.id = new.proposal and made.breach = new.breach and made.department = new.department and made.target = new.target
            and (made.decided ->> 'approved')::boolean and made.decided ->> 'paper' = new.paper
            and made.text -> 'demands' = new.demands)
    then
        raise exception '责令改正须先由另一人批准。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_paper_of_recheck on recheck_orders;
create constraint trigger require_paper_of_recheck after insert on recheck_orders
    deferrable initially deferred for each row execute function require_paper_of_recheck();
