-- 改正复查: by which day a correction is looked at. An order stands with its demands and its day; what was seen is signed, and once all was
-- found corrected nothing follows.
-- The program may change: result.

create or replace function refuse_recheck_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (old.paper, old.breach, old.department, old.target, old.target_name, old.demands, old.due)
       is distinct from (new.paper, new.breach, new.department, new.target, new.target_name, new.demands, new.due)
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

    return new;
end $$;

drop trigger if exists refuse_recheck_change on recheck_orders;
create trigger refuse_recheck_change before update or delete on recheck_orders for each row execute function refuse_recheck_change();

create or replace function require_paper_of_recheck() returns trigger language plpgsql as $$
begin
    if new.result is not null or not exists (select 1 from issued_papers where number = new.paper and target = new.target) then
        raise exception '改正复查只随责令改正通知书登记。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_paper_of_recheck on recheck_orders;
create constraint trigger require_paper_of_recheck after insert on recheck_orders
    deferrable initially deferred for each row execute function require_paper_of_recheck();
