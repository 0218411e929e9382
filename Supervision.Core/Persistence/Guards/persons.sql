-- 人员: one row for each natural person. Who left does not come back as the same row; a new grant needs the person to be there.
-- The program may change: inspector, left.
-- Unguarded: inspector: 人员编号随名录更正；执法证是否有效每次从名录读出，签署记的是人，不是编号。

create or replace function refuse_person_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
       or (old.id, old.name, old.identity_hash, old.entered) is distinct from (new.id, new.name, new.identity_hash, new.entered)
       or (old.left is not null and old.left is distinct from new.left)
    then
        raise exception '人员的登记不得更改或删除，离职的登记不得撤回。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_person_change on persons;
create trigger refuse_person_change before update or delete on persons for each row execute function refuse_person_change();
