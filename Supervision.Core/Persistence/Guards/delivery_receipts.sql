-- 回执: what a channel answered. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on delivery_receipts;
create trigger refuse_change before update or delete or truncate on delivery_receipts
    for each statement execute function refuse_change('回执');
