-- 事项公布: that a version was published, and when. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on item_publications;
create trigger refuse_change before update or delete or truncate on item_publications
    for each statement execute function refuse_change('事项公布');
