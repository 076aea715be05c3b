using System.Text;

namespace CopyLint.Text;

/// <summary>"AnonymityReason" as "anonymity-reason".</summary>
public static class KebabCase
{
    public static string Of(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
