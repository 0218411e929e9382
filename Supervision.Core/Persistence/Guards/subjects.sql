-- 检查对象: whom or what a check is about, as its register last told.
-- The program may change: address, industry, is_sample, jurisdiction, kind, name, region, registered_on, source, status, street, synced_at, tier.
-- Unguarded: address, industry, is_sample, jurisdiction, kind, name, region, registered_on, source, status, street, synced_at, tier: 随名录导入更新，每次导入记入名录同步和审计记录；冻结以后的抽取用冻结时的名录。
-- No guard: rows are changed by imports, each of them noted in register_syncs; a draw reads its own frozen copy. What follows serves imports.

-- Building an index once over all rows is quicker than row by row, and only the owner may. What was taken away is back at the
-- end of the transaction at the latest, and nothing else can be taken away or built with this.
create table if not exists lifted_indexes (register text not null, definition text not null);

create or replace function restore_indexes(wanted text) returns void language plpgsql security definer as $$
declare
    lifted record;
begin
    for lifted in delete from lifted_indexes where register = wanted returning definition loop
        execute lifted.definition;
    end loop;
end $$;

create or replace function lift_indexes(wanted text) returns void language plpgsql security definer as $$
declare
    found_index record;
    is_empty boolean;
begin
    if wanted <> 'subjects' then
        raise exception '只有检查对象名录的索引可以暂时取下。' using errcode = 'SV001';
    end if;

    execute format('lock table %I in access exclusive mode', wanted);
    execute format('select not exists (select 1 from %I)', wanted) into is_empty;

    if not is_empty then
        raise exception '名录里已有内容，索引不能取下。' using errcode = 'SV001';
    end if;

    for found_index in
        select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as definition
        from pg_index where indrelid = wanted::regclass and not indisprimary
    loop
        insert into lifted_indexes (register, definition) values (wanted, found_index.definition);
        execute format('drop index %s', found_index.name);
    end loop;
end $$;

create or replace function restore_forgotten_indexes() returns trigger language plpgsql security definer as $$
begin
    perform restore_indexes(new.register);
    return null;
end $$;

drop trigger if exists restore_forgotten_indexes on lifted_indexes;
create constraint trigger restore_forgotten_indexes after insert on lifted_indexes
    deferrable initially deferred for each row execute function restore_forgotten_indexes();
