using System.Text;

namespace CopyLint.Formats.Docx;

/// <summary>A field that is open: first comes its code, then what it shows.</summary>
internal sealed class DocxField
{
    private readonly StringBuilder _code = new();

    /// <summary>Whether its code has ended.</summary>
    public bool IsShown { get; set; }

    /// <summary>Whether what it shows is written by hand; else the program makes it anew.</summary>
    public bool IsLink => IsLinkCode(_code.ToString());

    public static bool IsLinkCode(string code) => code.AsSpan().TrimStart().StartsWith("HYPERLINK", StringComparison.OrdinalIgnoreCase);

    public void AddCode(string code) => _code.Append(code);
}
