-- 规则库版本: which texts together are one rulebook. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on rulebooks;
create trigger refuse_change before update or delete or truncate on rulebooks
    for each statement execute function refuse_change('规则库版本');
