-- 透明日志: what was said in public. Counted without gaps, and only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on log_entries;
create trigger refuse_change before update or delete or truncate on log_entries
    for each statement execute function refuse_change('透明日志');

-- Entries are counted without gaps.
create or replace function require_next_entry() returns trigger language plpgsql as $$
begin
    if new.index is distinct from (select coalesce(max(index) + 1, 0) from log_entries) then
        raise exception '透明日志只能接着最后一条写。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists require_next_entry on log_entries;
create trigger require_next_entry before insert on log_entries for each row execute function require_next_entry();
