-- 检查点: what of the log was signed.
-- The program may change: nothing.

drop trigger if exists refuse_change on log_checkpoints;
create trigger refuse_change before update or delete or truncate on log_checkpoints
    for each statement execute function refuse_change('检查点');

-- A checkpoint covers what is there and more than the one before.
create or replace function require_growing_checkpoint() returns trigger language plpgsql as $$
begin
    if new.size <= (select max(size) from log_checkpoints) or new.size > (select coalesce(max(index) + 1, 0) from log_entries) then
        raise exception '检查点只能随日志增长，不能倒退，也不能超过日志的条数。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists require_growing_checkpoint on log_checkpoints;
create trigger require_growing_checkpoint before insert on log_checkpoints for each row execute function require_growing_checkpoint();
