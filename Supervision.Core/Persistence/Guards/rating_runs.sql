-- 月度评定: how far a run has come. It only goes forward, and what it rated by stands.
-- The program may change: finished_at, last, rated, with_tier.

create or replace function refuse_rating_run_change() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE'
       or (old.id, old.scheme, old.version, old.digest, old.month, old.as_of, old."from", old."to", old.started)
          is distinct from (new.id, new.scheme, new.version, new.digest, new.month, new.as_of, new."from", new."to", new.started)
       or old.finished_at is not null
       or new.rated < old.rated or new.with_tier < old.with_tier or new.last is null and old.last is not null or new.last < old.last
    then
        raise exception '月度评定只能接着往下评，评过的不得更改或删除。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_rating_run_change on rating_runs;
create trigger refuse_rating_run_change before update or delete on rating_runs for each row execute function refuse_rating_run_change();
