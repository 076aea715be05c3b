namespace CopyLint.Model.Dates;

/// <summary>A date while it is read. Token indexes; DayFirst to DayEnd is day and month.</summary>
internal readonly record struct DateParts(int First, int End, int DayFirst, int DayEnd, int Day, int Year, bool IsRange = false);
