using Microsoft.EntityFrameworkCore;
using Supervision.Core.Accounts;
using Supervision.Core.BackChecks;
using Supervision.Core.Burden;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Commitments;
using Supervision.Core.Credit;
using Supervision.Core.Disclosures;
using Supervision.Core.Draws.Process;
using Supervision.Core.Emergencies;
using Supervision.Core.Guidance;
using Supervision.Core.Log.Audit;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Records;
using Supervision.Core.Log.Times;
using Supervision.Core.Log.Tree;
using Supervision.Core.Papers;
using Supervision.Core.Plans;
using Supervision.Core.Repairs;
using Supervision.Core.RuleLists;
using Supervision.Core.Sampling;

namespace Supervision.Core.Persistence;

/// <summary>The one database. What is stored how stands in the mapping beside each aggregate.</summary>
public sealed class SupervisionDb : DbContext
{
    public SupervisionDb(DbContextOptions<SupervisionDb> options) : base(options)
    {
        // Each transaction says under whose session it works; so what is written is always in one.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
    }

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<LogEntry> LogEntries => Set<LogEntry>();

    public DbSet<LogCheckpoint> LogCheckpoints => Set<LogCheckpoint>();

    public DbSet<LogTile> LogTiles => Set<LogTile>();

    public DbSet<TimeStatement> TimeStatements => Set<TimeStatement>();

    public DbSet<AnnualPlan> Plans => Set<AnnualPlan>();

    public DbSet<InspectionTask> Tasks => Set<InspectionTask>();

    public DbSet<DrawAttempt> Attempts => Set<DrawAttempt>();

    public DbSet<FrameRow> FrameRows => Set<FrameRow>();

    public DbSet<RosterRow> RosterRows => Set<RosterRow>();

    public DbSet<RecusalRow> RecusalRows => Set<RecusalRow>();

    public DbSet<ExcludedRow> ExcludedRows => Set<ExcludedRow>();

    public DbSet<DrawnRow> DrawnRows => Set<DrawnRow>();

    public DbSet<AssignedRow> AssignedRows => Set<AssignedRow>();

    public DbSet<ReplacementRow> ReplacementRows => Set<ReplacementRow>();

    public DbSet<SmallRegisterUse> SmallRegisterUses => Set<SmallRegisterUse>();

    public DbSet<RecusalRequest> RecusalRequests => Set<RecusalRequest>();

    public DbSet<Ceremony> Ceremonies => Set<Ceremony>();

    public DbSet<CeremonyTask> CeremonyTasks => Set<CeremonyTask>();

    public DbSet<PartyCode> PartyCodes => Set<PartyCode>();

    public DbSet<CeremonyValue> CeremonyValues => Set<CeremonyValue>();

    public DbSet<OwnLineCode> OwnLineCodes => Set<OwnLineCode>();

    public DbSet<InspectionCheck> Checks => Set<InspectionCheck>();

    public DbSet<BackCheck> BackChecks => Set<BackCheck>();

    public DbSet<Breach> Breaches => Set<Breach>();

    public DbSet<EnforcementCase> Cases => Set<EnforcementCase>();

    public DbSet<MadeProposal> CaseProposals => Set<MadeProposal>();

    public DbSet<ViolationEvent> ViolationEvents => Set<ViolationEvent>();

    public DbSet<SubjectSuccession> SubjectSuccessions => Set<SubjectSuccession>();

    public DbSet<CreditRecord> CreditRecords => Set<CreditRecord>();

    public DbSet<RatingRun> RatingRuns => Set<RatingRun>();

    public DbSet<RatingSnapshot> RatingSnapshots => Set<RatingSnapshot>();

    public DbSet<ListVersion> ListVersions => Set<ListVersion>();

    public DbSet<StoredText> RuleTexts => Set<StoredText>();

    public DbSet<StoredRulebook> Rulebooks => Set<StoredRulebook>();

    public DbSet<RecheckOrder> RecheckOrders => Set<RecheckOrder>();

    public DbSet<OrderProposal> OrderProposals => Set<OrderProposal>();

    public DbSet<HandlerAssignment> HandlerAssignments => Set<HandlerAssignment>();

    public DbSet<CoercionFile> CoercionFiles => Set<CoercionFile>();

    public DbSet<Commitment> Commitments => Set<Commitment>();

    public DbSet<EmergencyVisit> EmergencyVisits => Set<EmergencyVisit>();

    public DbSet<PaperRange> PaperRanges => Set<PaperRange>();

    public DbSet<SystemOutage> SystemOutages => Set<SystemOutage>();

    public DbSet<Backfill> Backfills => Set<Backfill>();

    public DbSet<WhiteListEntry> WhiteList => Set<WhiteListEntry>();

    public DbSet<RatioScheme> RatioSchemes => Set<RatioScheme>();

    public DbSet<RepairCase> Repairs => Set<RepairCase>();

    public DbSet<AdministrativeGuidance> Guidance => Set<AdministrativeGuidance>();

    public DbSet<Disclosure> Disclosures => Set<Disclosure>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<DeliveryBatch> DeliveryBatches => Set<DeliveryBatch>();

    public DbSet<DeliveryReceipt> DeliveryReceipts => Set<DeliveryReceipt>();

    public DbSet<SetAsideFeedback> SetAsideFeedback => Set<SetAsideFeedback>();

    public DbSet<Reconciliation> Reconciliations => Set<Reconciliation>();

    public DbSet<IssuedPaper> Papers => Set<IssuedPaper>();

    public DbSet<DocumentCounter> DocumentCounters => Set<DocumentCounter>();

    public DbSet<Person> Persons => Set<Person>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();

    public DbSet<SignedInSession> OfficeSessions => Set<SignedInSession>();

    public DbSet<SignInLink> SignInLinks => Set<SignInLink>();

    public DbSet<StoredPasskey> Passkeys => Set<StoredPasskey>();

    public DbSet<SecurityEntry> SecurityLog => Set<SecurityEntry>();

    public DbSet<Deputation> Deputations => Set<Deputation>();

    public DbSet<PairWaiver> PairWaivers => Set<PairWaiver>();

    public DbSet<ReadEntry> ReadLog => Set<ReadEntry>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SupervisionDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        TypedIds.ConvertIn(configurationBuilder);
}
