-- 一次性链接: used once or revoked once, then never again.
-- The program may change: revoked_at, used_at.

create or replace function refuse_link_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.used_at is not null or old.revoked_at is not null
       or (old.hash, old.account, old.first, old.issued_at, old.expires_at)
       is distinct from (new.hash, new.account, new.first, new.issued_at, new.expires_at)
    then
        raise exception '一次性链接只用一次，用过或者作废以后不得更改或删除。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_link_change on sign_in_links;
create trigger refuse_link_change before update or delete on sign_in_links for each row execute function refuse_link_change();
