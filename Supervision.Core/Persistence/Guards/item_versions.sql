-- 事项版本: what the list said about an item from one day on. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on item_versions;
create trigger refuse_change before update or delete or truncate on item_versions
    for each statement execute function refuse_change('事项版本');
