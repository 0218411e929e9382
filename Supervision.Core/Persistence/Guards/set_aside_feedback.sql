-- 搁置的回执: feedback that could not be entered, and why. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on set_aside_feedback;
create trigger refuse_change before update or delete or truncate on set_aside_feedback
    for each statement execute function refuse_change('搁置的回执');
