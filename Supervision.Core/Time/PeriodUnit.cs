namespace Supervision.Core.Time;

/// <summary>期间单位: 日, 工作日, 月, 年.</summary>
public enum PeriodUnit { Day, WorkingDay, Month, Year }
