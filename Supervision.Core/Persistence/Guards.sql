-- What the database itself refuses, whoever asks. Applied by a migration; each statement can be run again.

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%的内容写入后不得更改或删除。', tg_argv[0] using errcode = 'SV001';
end $$;

create or replace function refuse_phase_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception '抽取记录不得删除。' using errcode = 'SV001';
    end if;

    if (old.frame_key, old.frame_root, old.roster_digest, old.recusals_digest, old.frame_size, old.frozen, old.excluded, old.strata, old.task, old.number)
       is distinct from
       (new.frame_key, new.frame_root, new.roster_digest, new.recusals_digest, new.frame_size, new.frozen, new.excluded, new.strata, new.task, new.number)
    then
        raise exception '名录冻结后不得更改。' using errcode = 'SV001';
    end if;

    if old.committed is not null and (old.rule_json, old.commit_digest, old.commit_index, old.committed)
       is distinct from (new.rule_json, new.commit_digest, new.commit_index, new.committed)
    then
        raise exception '抽取承诺作出后不得更改。' using errcode = 'SV001';
    end if;

    if old.revealed is not null and (old.reveal_json, old.revealed, old.parties)
       is distinct from (new.reveal_json, new.revealed, new.parties)
    then
        raise exception '揭示之后不得更改。' using errcode = 'SV001';
    end if;

    if old.drawn is not null and (old.result_digest, old.assignment_digest, old.drawn)
       is distinct from (new.result_digest, new.assignment_digest, new.drawn)
    then
        raise exception '抽取结果不得更改。' using errcode = 'SV001';
    end if;

    if old.voided is not null and (old.voided, old.void_reason) is distinct from (new.voided, new.void_reason) then
        raise exception '作废记录不得更改。' using errcode = 'SV001';
    end if;

    return new;
end $$;

-- A nonce opened, or a reveal, before its commit entry stands in the log, under a signed checkpoint, is refused here as well.
create or replace function require_commit_in_log() returns trigger language plpgsql as $$
begin
    if ((new.revealed is not null and old.revealed is null) or (old.committed is not null and new.parties is distinct from old.parties))
       and not exists (
        select 1 from log_entries where index = new.commit_index and kind = 'DrawCommitted'
            and exists (select 1 from log_checkpoints where size > new.commit_index)) then
        raise exception '抽取承诺还没有进入透明日志，不能揭示。' using errcode = 'SV002';
    end if;

    return new;
end $$;

do $$
declare
    guarded record;
begin
    for guarded in
        select * from (values
            ('audit_entries', '审计记录'), ('log_entries', '透明日志'),
            ('log_checkpoints', '检查点'), ('log_tiles', '日志树'), ('frame_rows', '冻结的名录'), ('roster_rows', '冻结的人员名单'),
            ('recusal_rows', '冻结的回避名单'), ('excluded_rows', '剔除记录'), ('drawn_rows', '抽取结果'), ('assigned_rows', '人员分配'),
            ('delivery_receipts', '回执'), ('reconciliations', '对账记录'),
            ('rule_texts', '规则文本'), ('rulebooks', '规则库版本'))
        as names(table_name, label)
    loop
        execute format('drop trigger if exists refuse_change on %I', guarded.table_name);
        execute format(
            'create trigger refuse_change before update or delete or truncate on %I for each statement execute function refuse_change(%L)',
            guarded.table_name, guarded.label);
    end loop;
end $$;

-- Entries are counted without gaps, and a checkpoint covers what is there and more than the one before.
create or replace function require_next_entry() returns trigger language plpgsql as $$
begin
    if new.index is distinct from (select coalesce(max(index) + 1, 0) from log_entries) then
        raise exception '透明日志只能接着最后一条写。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists require_next_entry on log_entries;
create trigger require_next_entry before insert on log_entries for each row execute function require_next_entry();

create or replace function require_growing_checkpoint() returns trigger language plpgsql as $$
begin
    if new.size <= (select max(size) from log_checkpoints) or new.size > (select coalesce(max(index) + 1, 0) from log_entries) then
        raise exception '检查点只能随日志增长，不能倒退，也不能超过日志的条数。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists require_growing_checkpoint on log_checkpoints;
create trigger require_growing_checkpoint before insert on log_checkpoints for each row execute function require_growing_checkpoint();

drop trigger if exists refuse_phase_change on draw_attempts;
create trigger refuse_phase_change before update or delete on draw_attempts for each row execute function refuse_phase_change();

drop trigger if exists require_commit_in_log on draw_attempts;
create trigger require_commit_in_log before update on draw_attempts for each row execute function require_commit_in_log();

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

-- A list version is never edited in place: its text stands from the first, its adoption once made, and a confirmed clause stays confirmed.
create or replace function refuse_list_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (old.list, old.number, old.name, old.title, old.sum, old.first_day, old.clauses, old.drafted, old.seed)
       is distinct from (new.list, new.number, new.name, new.title, new.sum, new.first_day, new.clauses, new.drafted, new.seed)
       or (old.adopted is not null and (old.adopted, old.in_force_from) is distinct from (new.adopted, new.in_force_from))
       or not new.confirmed @> old.confirmed
    then
        raise exception '清单版本不得修改或删除，需要修改的，另行导入新的版本。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_list_change on list_versions;
create trigger refuse_list_change before update or delete on list_versions for each row execute function refuse_list_change();
