using Supervision.Core.Registers.Items;

namespace Supervision.Core.Plans;

/// <summary>That a task uses a version of an item. It refers to the publication, so the database itself refuses an unpublished one.</summary>
public sealed record TaskItemUse(TaskId Task, ItemVersionId Version);
