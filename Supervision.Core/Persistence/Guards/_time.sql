-- 时间先后: entries of the log and of the audit trail never go back in time and are not ahead of the database's clock, unless a statement
-- on the time stands between. Used by log_entries and audit_entries. Working days are known to the program alone; what no holiday reaches
-- is refused here.

-- Where the clock may be set: a demonstration, by its name. Only who owns a database may give it one.
create or replace function clock_is_free() returns boolean language sql stable as $$
    select current_database() like '%demo'
$$;

-- The statement that holds now: the last one that stands in the log.
create or replace function time_stated() returns time_statements language sql stable as $$
    select * from time_statements where log_index is not null order by log_index desc limit 1
$$;

-- The last time that an entry of the trail bears, or that was stated since.
create or replace function audit_time() returns timestamptz language sql stable as $$
    select case when stated.audit_number >= last.number then stated.stated_to else last.at end
    from (select number, at from audit_entries order by number desc limit 1) as last
    left join time_stated() as stated on stated.log_index is not null
$$;

create or replace function log_time() returns timestamptz language sql stable as $$
    select at from log_entries order by index desc limit 1
$$;

create or replace function require_timely(moment timestamptz, last timestamptz) returns void language plpgsql as $$
declare
    stated time_statements := time_stated();
    ahead interval := interval '10 minutes' + greatest(coalesce(stated.stated_to - stated.database_clock, interval '0'), interval '0');
begin
    if moment < last then
        raise exception '记录的时间不能早于最后一条。' using errcode = 'SV001';
    end if;

    if clock_is_free() then
        return;
    end if;

    if moment > clock_timestamp() + ahead then
        raise exception '记录的时间不能比数据库的时钟快十分钟以上。' using errcode = 'SV001';
    end if;

    if moment - greatest(log_time(), audit_time()) > interval '10 days' then
        raise exception '距最后一条记录已超过十天，须先作出时间声明。' using errcode = 'SV001';
    end if;
end $$;
