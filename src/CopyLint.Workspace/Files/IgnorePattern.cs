using System.Text;

namespace CopyLint.Workspace.Files;

/// <summary>One line of a <c>.gitignore</c> or <c>.copylintignore</c>, with git's meaning. Names are compared as UTF-8 bytes, as git does.</summary>
public sealed class IgnorePattern
{
    private readonly byte[] _glob;
    private readonly bool _isFoldersOnly;
    private readonly bool _isOfName;

    private IgnorePattern(string text, int line, byte[] glob, bool isNegated, bool isFoldersOnly, bool isOfName)
    {
        Text = text;
        Line = line;
        IsNegated = isNegated;
        _glob = glob;
        _isFoldersOnly = isFoldersOnly;
        _isOfName = isOfName;
    }

    /// <summary>As it is written.</summary>
    public string Text { get; }

    /// <summary>Its line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>Whether it takes back what an earlier pattern ignores.</summary>
    public bool IsNegated { get; }

    /// <summary>The pattern of a line, or null for a blank line or a comment.</summary>
    public static IgnorePattern? Parse(string written, int line)
    {
        var text = WithoutTrailingSpaces(written);
        var isNegated = text.StartsWith('!');
        var glob = isNegated ? text[1..] : text;
        var isFoldersOnly = glob.EndsWith('/');
        glob = isFoldersOnly ? glob[..^1] : glob;
        if (text.StartsWith('#') || text.Length == 0 || glob.Length == 0)
        {
            return null;
        }

        var isOfName = !glob.Contains('/');
        return new IgnorePattern(text, line, Encoding.UTF8.GetBytes(glob.StartsWith('/') ? glob[1..] : glob), isNegated, isFoldersOnly, isOfName);
    }

    /// <param name="path">From the folder of the file, with '/'.</param>
    public bool Matches(ReadOnlySpan<byte> path, bool isFolder, bool foldsCase)
    {
        if (_isFoldersOnly && !isFolder)
        {
            return false;
        }

        if (_isOfName)
        {
            return new WildMatch(foldsCase, StopsAtSlash: false).IsMatch(_glob, path[(path.LastIndexOf((byte)'/') + 1)..]);
        }

        // Git takes the plain beginning off first, so that a '**' behind it stands at the beginning.
        var plain = _glob.AsSpan().IndexOfAny("*?[\\"u8);
        plain = plain < 0 ? _glob.Length : plain;
        var wild = new WildMatch(foldsCase, StopsAtSlash: true);
        return path.Length >= plain && wild.IsMatch(_glob.AsSpan(0, plain), path[..plain]) && wild.IsMatch(_glob.AsSpan(plain), path[plain..]);
    }

    /// <summary>Spaces at the end count only behind a backslash.</summary>
    private static string WithoutTrailingSpaces(string line)
    {
        var end = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length)
            {
                i++;
                end = i + 1;
            }
            else if (line[i] != ' ')
            {
                end = i + 1;
            }
        }

        return line[..end];
    }
}
