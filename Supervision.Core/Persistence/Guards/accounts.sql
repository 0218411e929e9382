-- 登录账号: with what one person signs in. It decides nothing by itself; what may be done with it stands in role_grants.
-- The program may change: code_secret, code_step, failures, issuer, locked_until, password_hash, reset, subject, suspended.
-- Unguarded: code_secret, failures, issuer, locked_until, password_hash, reset, subject, suspended: 登录用的凭据由本人设置、由安全管理员停用或者重置，每次都在安全记录和审计记录里；账号属于谁不得更改。
-- Unguarded: code_step: 只能向后走，用过的动态口令不再有效；更换密钥时重新开始。

create or replace function refuse_account_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (old.id, old.person, old.login_name) is distinct from (new.id, new.person, new.login_name) then
        raise exception '账号属于谁、叫什么，建立以后不得更改或删除。' using errcode = 'SV001';
    end if;

    if new.code_secret is not distinct from old.code_secret and new.code_step < old.code_step then
        raise exception '用过的动态口令不能再用。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_account_change on accounts;
create trigger refuse_account_change before update or delete on accounts for each row execute function refuse_account_change();
