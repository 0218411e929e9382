-- 信用记录: what was decided of a subject, with its source. Only ever added to; what a later decision takes back stands in a record of its own.
-- The program may change: nothing.

drop trigger if exists refuse_change on credit_records;
create trigger refuse_change before update or delete or truncate on credit_records
    for each statement execute function refuse_change('信用记录');

-- What ends another record ends one of the same subject, not before that began, and nothing that ends one itself.
create or replace function require_ended_record() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from credit_records as ended
        where ended.id = new.ends and ended.subject = new.subject and ended.kind <> 'Repair' and ended."on" <= new."on")
    then
        raise exception '移出或者修复的须是同一主体已有的信用记录，日期不早于它。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists require_ended_record on credit_records;
create trigger require_ended_record before insert on credit_records
    for each row when (new.ends is not null) execute function require_ended_record();
