-- 文书: what was issued stands.
-- The program may change: digest, failure, pages, pdf, substitutions, withdrawn_at.

create or replace function refuse_paper_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (old.number, old.content, old.issued_on) is distinct from (new.number, new.content, new.issued_on)
       or (old.pdf is not null and (old.pdf, old.digest) is distinct from (new.pdf, new.digest))
    then
        raise exception '已出具的文书不得更改或删除。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_paper_change on issued_papers;
create trigger refuse_paper_change before update or delete on issued_papers for each row execute function refuse_paper_change();
