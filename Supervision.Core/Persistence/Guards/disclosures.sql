-- 公示信息: what was disclosed stands until it is withdrawn.
-- The program may change: salt, withdraw_by, withdrawn_at, withdrawn_because.

create or replace function refuse_disclosure_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception '公示信息不得删除，只能撤回。' using errcode = 'SV001';
    end if;

    if (old.id, old.record, old.target, old.target_name, old.department, old.content, old.occurred_on, old.due_on, old.commitment, old.written_at)
       is distinct from
       (new.id, new.record, new.target, new.target_name, new.department, new.content, new.occurred_on, new.due_on, new.commitment, new.written_at)
    then
        raise exception '公示信息写入后不得更改，更正须另写一条。' using errcode = 'SV001';
    end if;

    -- The salt goes with the withdrawal and by nothing else; neither comes back.
    if (new.withdrawn_at is null) = (new.salt is null) or (new.salt is not null and new.salt is distinct from old.salt)
       or (old.withdrawn_at is not null
           and (old.withdrawn_at, old.withdrawn_because, old.withdraw_by) is distinct from (new.withdrawn_at, new.withdrawn_because, new.withdraw_by))
    then
        raise exception '公示信息撤回时须同时销毁盐值，撤回之后不得恢复。' using errcode = 'SV001';
    end if;

    if (new.withdrawn_at is null) <> (new.withdrawn_because is null) or (new.withdrawn_at is null) <> (new.withdraw_by is null)
       or btrim(new.withdrawn_because) = ''
    then
        raise exception '撤回公示须写明理由和各渠道撤下的期限，没有撤回的不写。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_disclosure_change on disclosures;
create trigger refuse_disclosure_change before update or delete on disclosures for each row execute function refuse_disclosure_change();

-- What the public reads stands in the log as the same commitment, and what it reads no more as a withdrawal.
create or replace function require_disclosure_in_log() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' and exists (
        select 1 from disclosures as other where other.record = new.record and other.commitment = new.commitment and other.id <> new.id)
    then
        raise exception '同一份公示信息只写一次。' using errcode = 'SV001';
    end if;

    if tg_op = 'INSERT' and (new.withdrawn_at is not null or not exists (
        select 1 from logged_now('ResultDisclosed', new.content ->> 'taskNumber') as record
        where record = jsonb_build_object('record', new.record, 'commitment', new.commitment)))
    then
        raise exception '公示检查结果须在同一步把记录编号和摘要写入透明日志。' using errcode = 'SV001';
    end if;

    if tg_op = 'UPDATE' and old.withdrawn_at is null and new.withdrawn_at is not null and not exists (
        select 1 from logged_now('Withdrawal', new.record) as record where record = jsonb_build_object('record', new.record))
    then
        raise exception '撤回公示须在同一步写入透明日志。' using errcode = 'SV001';
    end if;

    -- One entry in the log, and one delivery to every channel that got it: nowhere does it go on being shown.
    if tg_op = 'UPDATE' and old.withdrawn_at is null and new.withdrawn_at is not null and exists (
        select 1 from deliveries as sent
        where sent.disclosure = new.id and sent.operation = 'Publish' and (
            sent.batch is null and sent.withdrawn_at is null
            or sent.batch is not null and not exists (
                select 1 from deliveries as back
                where back.disclosure = new.id and back.operation = 'Withdraw' and back.channel = sent.channel)))
    then
        raise exception '撤回公示须同时向每个收到过的渠道撤回，没有送出的不再送。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_disclosure_in_log on disclosures;
create constraint trigger require_disclosure_in_log after insert or update on disclosures
    deferrable initially deferred for each row execute function require_disclosure_in_log();
