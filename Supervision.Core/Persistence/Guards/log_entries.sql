-- 透明日志: what was said in public. Counted without gaps, never going back in time, and only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on log_entries;
create trigger refuse_change before update or delete or truncate on log_entries
    for each statement execute function refuse_change('透明日志');

-- Entries are counted without gaps, and their times run on from the last one; only a statement on the time begins anew.
create or replace function require_next_entry() returns trigger language plpgsql as $$
begin
    if new.index is distinct from (select coalesce(max(index) + 1, 0) from log_entries) then
        raise exception '透明日志只能接着最后一条写。' using errcode = 'SV001';
    end if;

    if new.kind = 'TimeStatement' then
        if not exists (select 1 from time_statements where log_index = new.index and stated_to = new.at) then
            raise exception '时间声明须经两个人作出。' using errcode = 'SV001';
        end if;
    else
        perform require_timely(new.at, log_time());
    end if;

    return new;
end $$;

drop trigger if exists require_next_entry on log_entries;
create trigger require_next_entry before insert on log_entries for each row execute function require_next_entry();
