-- 已办理的提交: that a form has led to an act. What the page said of it is noted afterwards, in any words.
-- The program may change: said.
-- Unguarded: said: 只是办理后页面上说的话，供重复提交时再看一遍；不决定任何事，办理本身另有审计记录。
-- The program may remove: rows older than seven days.

-- A row decides nothing; one that is missing only lets the act itself say that it has been done. A form that was opened a week ago is not
-- sent again. What is younger stays, whoever asks.
create or replace function refuse_young_submission() returns trigger language plpgsql as $$
begin
    if old.at > clock_timestamp() - interval '7 days' then
        raise exception '已办理的提交保留七日，期满以前不得删除。' using errcode = 'SV001';
    end if;

    return old;
end $$;

drop trigger if exists refuse_young_submission on submissions;
create trigger refuse_young_submission before delete on submissions for each row execute function refuse_young_submission();
