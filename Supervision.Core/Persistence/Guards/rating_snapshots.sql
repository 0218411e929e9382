-- 评定快照: what a run said of a subject. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on rating_snapshots;
create trigger refuse_change before update or delete or truncate on rating_snapshots
    for each statement execute function refuse_change('评定快照');
