-- 回避申请: what was asked and what was decided stand.
-- The program may change: decided, granted, grounds.

create or replace function refuse_request_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (old.attempt, old.target, old.inspector, old.applicant, old.reason, old.received)
       is distinct from (new.attempt, new.target, new.inspector, new.applicant, new.reason, new.received)
       or (old.decided is not null and (old.decided, old.granted, old.grounds) is distinct from (new.decided, new.granted, new.grounds))
    then
        raise exception '回避申请和决定不得更改或删除。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_request_change on recusal_requests;
create trigger refuse_request_change before update or delete on recusal_requests for each row execute function refuse_request_change();
