-- 核对码: the code with which a target reads its own line.
-- The program may change: revoked, used_at.

-- The code for one's own line is used once and revoked once, and never comes back.
create or replace function refuse_own_line_code_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
       or (old.id, old.attempt, old.target, old.salt, old.hash, old.issued) is distinct from (new.id, new.attempt, new.target, new.salt, new.hash, new.issued)
       or (old.used_at is not null and old.used_at is distinct from new.used_at)
       or (old.revoked is not null and (old.revoked, old.used_at) is distinct from (new.revoked, new.used_at))
    then
        raise exception '核对码的记录不得更改或删除，一个核对码只用一次。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_own_line_code_change on own_line_codes;
create trigger refuse_own_line_code_change before update or delete on own_line_codes for each row execute function refuse_own_line_code_change();
