using System.Globalization;

namespace CopyLint.Rules.Kinds.Editions;

/// <summary>What the messages of edition rules are made of.</summary>
internal static class EditionText
{
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
