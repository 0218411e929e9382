-- 违法线索: a problem found at a check and handed on. Only ever added to, with the review of a result.
-- The program may change: nothing.

drop trigger if exists refuse_change on breaches;
create trigger refuse_change before update or delete or truncate on breaches
    for each statement execute function refuse_change('违法线索');
