-- 规则库版本: which texts together are one rulebook. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on rulebooks;
create trigger refuse_change before update or delete or truncate on rulebooks
    for each statement execute function refuse_change('规则库版本');

-- It is what its digest says, and every text in it was adopted.
create or replace function require_adopted_texts() returns trigger language plpgsql as $$
begin
    if new.digest <> digest_of((
        select string_agg(format(E'%s %s\n', text ->> 'name', text ->> 'sum'), '' order by place)
        from jsonb_array_elements(new.others || new.lists) with ordinality as named(text, place)))
    then
        raise exception '规则库版本的摘要与其中的文本不符，不能保存。' using errcode = 'SV001';
    end if;

    if exists (
        select 1 from jsonb_array_elements(new.others || new.lists) as text where not exists (
            select 1 from list_versions as version
            where version.name = text ->> 'name' and version.sum = text ->> 'sum' and version.adopted is not null))
    then
        raise exception '规则库版本里有没有采用的文本，不能保存。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists require_adopted_texts on rulebooks;
create trigger require_adopted_texts before insert on rulebooks for each row execute function require_adopted_texts();
