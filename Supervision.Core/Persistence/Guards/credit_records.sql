-- 信用记录: what was decided of a subject, with its source. Only ever added to; what a later decision takes back stands in a record of its own.
-- The program may change: nothing.

drop trigger if exists refuse_change on credit_records;
create trigger refuse_change before update or delete or truncate on credit_records
    for each statement execute function refuse_change('信用记录');
