-- 通行密钥: the public half of a key. Its counter only grows; once removed it opens nothing any more.
-- The program may change: is_backed_up, removed_at, sign_count.

create or replace function refuse_passkey_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.removed_at is not null or new.sign_count < old.sign_count
       or (old.credential_id, old.account, old.name, old.public_key, old.transports, old.is_user_verified, old.is_backup_eligible,
           old.attestation_object, old.client_data_json, old.created_at)
       is distinct from (new.credential_id, new.account, new.name, new.public_key, new.transports, new.is_user_verified, new.is_backup_eligible,
           new.attestation_object, new.client_data_json, new.created_at)
    then
        raise exception '通行密钥登记以后不得更改，计数只增不减，删除以后不再有效。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_passkey_change on passkeys;
create trigger refuse_passkey_change before update or delete on passkeys for each row execute function refuse_passkey_change();
