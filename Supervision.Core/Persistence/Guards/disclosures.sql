-- 公示信息: what was disclosed stands until it is withdrawn.
-- The program may change: salt, withdraw_by, withdrawn_at, withdrawn_because.

create or replace function refuse_disclosure_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception '公示信息不得删除，只能撤回。' using errcode = 'SV001';
    end if;

    if (old.record, old.target, old.content, old.occurred_on, old.due_on, old.commitment, old.written_at)
       is distinct from (new.record, new.target, new.content, new.occurred_on, new.due_on, new.commitment, new.written_at)
    then
        raise exception '公示信息写入后不得更改，更正须另写一条。' using errcode = 'SV001';
    end if;

    -- The salt goes with the withdrawal and by nothing else; neither comes back.
    if (new.withdrawn_at is null) = (new.salt is null) or (new.salt is not null and new.salt is distinct from old.salt)
       or (old.withdrawn_at is not null
           and (old.withdrawn_at, old.withdrawn_because) is distinct from (new.withdrawn_at, new.withdrawn_because))
    then
        raise exception '公示信息撤回时须同时销毁盐值，撤回之后不得恢复。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_disclosure_change on disclosures;
create trigger refuse_disclosure_change before update or delete on disclosures for each row execute function refuse_disclosure_change();
