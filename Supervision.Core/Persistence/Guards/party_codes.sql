-- 参与码: the sealed code of a party.
-- The program may change: committed_at, committed_by, opened_at, opened_by.

-- A party's code is used once in each phase, and never changes hands.
create or replace function refuse_code_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
       or (old.selector, old.ceremony, old.party, old.salt, old.hash) is distinct from (new.selector, new.ceremony, new.party, new.salt, new.hash)
       or (old.committed_at is not null and (old.committed_at, old.committed_by) is distinct from (new.committed_at, new.committed_by))
       or (old.opened_at is not null and (old.opened_at, old.opened_by) is distinct from (new.opened_at, new.opened_by))
    then
        raise exception '参与码的记录不得更改，一个参与码在每个阶段只用一次。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_code_change on party_codes;
create trigger refuse_code_change before update or delete on party_codes for each row execute function refuse_code_change();
