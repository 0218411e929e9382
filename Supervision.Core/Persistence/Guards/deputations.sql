-- 授权代理: entered once, accepted by the deputy himself, ended once; a deputy neither enters nor accepts one as a deputy.
-- The program may change: accepted, ended, ended_because.

create or replace function refuse_deputation_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception '授权代理不得删除。' using errcode = 'SV001';
    end if;

    if tg_op = 'INSERT' then
        if new.accepted is not null or new.ended is not null then
            raise exception '授权代理先登记，再由代理人接受。' using errcode = 'SV001';
        end if;

        if new.entered #>> '{by,standsInFor}' is not null then
            raise exception '代理权不得转授。' using errcode = 'SV001';
        end if;

        if not exists (
            select 1 from role_grants as held
            where held.id = new."grant" and held.ended is null
                and (held.person, held.department, held.role, held.is_chief) = (new.principal, new.department, new.role, new.is_chief))
        then
            raise exception '授权人没有这项角色，不能授权他人代理。' using errcode = 'SV001';
        end if;

        return new;
    end if;

    if (old.id, old."grant", old.principal, old.principal_name, old.deputy, old.deputy_name, old.department, old.role, old.is_chief,
        old.is_in_charge, old.acts, old.document, old."from", old.until, old.entered)
       is distinct from (new.id, new."grant", new.principal, new.principal_name, new.deputy, new.deputy_name, new.department, new.role, new.is_chief,
        new.is_in_charge, new.acts, new.document, new."from", new.until, new.entered)
       or (old.accepted is not null and old.accepted is distinct from new.accepted)
       or (old.ended is not null and (old.accepted, old.ended, old.ended_because) is distinct from (new.accepted, new.ended, new.ended_because))
    then
        raise exception '授权代理登记、接受和终止以后不得更改。' using errcode = 'SV001';
    end if;

    if old.accepted is null and new.accepted is not null
       and (new.accepted #>> '{by,id}' is distinct from new.deputy::text or new.accepted #>> '{by,standsInFor}' is not null)
    then
        raise exception '授权代理须由代理人本人接受。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_deputation_change on deputations;
create trigger refuse_deputation_change before insert or update or delete on deputations for each row execute function refuse_deputation_change();
