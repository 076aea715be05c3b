using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Model.Dates;

/// <summary>A calendar date or a part of one: "Wednesday", "Feb. 7", "Friday, October 23, 2018", "2014".</summary>
/// <param name="Weekday">0 for Sunday to 6 for Saturday (as <see cref="DayOfWeek"/>), or -1.</param>
/// <param name="Day">1 to 31 as written, or 0.</param>
/// <param name="Month">1 to 12, or 0.</param>
/// <param name="Year">As written in full, or 0.</param>
public readonly record struct DateMention(TextSpan Span, int First, int End, int Weekday, int Day, int Month, int Year);
