namespace Supervision.Core.Disclosures;

/// <summary>交换方式 of GB/T 39443-2020, and the city's own portal. The service way joins here when a site offers it.</summary>
public enum Exchange { File, Database, Portal }
