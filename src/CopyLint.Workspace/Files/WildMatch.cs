namespace CopyLint.Workspace.Files;

/// <summary>Git's globs: '*', '?', '[…]', '\', and '**' as whole parts of a path.</summary>
/// <param name="StopsAtSlash">Whether '*' and '?' match no '/', and '**' does.</param>
internal readonly record struct WildMatch(bool FoldsCase, bool StopsAtSlash)
{
    private enum Outcome
    {
        Match,
        NoMatch,

        /// <summary>No other place of the text can match either.</summary>
        Never,

        /// <summary>Only a '**' before can still match.</summary>
        NotWithinPart,
    }

    public bool IsMatch(ReadOnlySpan<byte> glob, ReadOnlySpan<byte> text) => Try(glob, text) == Outcome.Match;

    private Outcome Try(ReadOnlySpan<byte> glob, ReadOnlySpan<byte> text)
    {
        var at = 0;
        for (var g = 0; g < glob.Length; g++, at++)
        {
            if (at >= text.Length && glob[g] != '*')
            {
                return Outcome.Never;
            }

            if ((glob[g] == '*' ? Star(glob, text, ref g, ref at) : One(glob, ref g, text[at])) is { } outcome)
            {
                return outcome;
            }
        }

        return at == text.Length ? Outcome.Match : Outcome.NoMatch;
    }

    /// <summary>Null where what stands in the glob matches this one character.</summary>
    private Outcome? One(ReadOnlySpan<byte> glob, ref int g, byte c)
    {
        switch (glob[g])
        {
            case (byte)'?':
                return StopsAtSlash && c == '/' ? Outcome.NoMatch : null;
            case (byte)'[':
                var (isIn, end) = CharacterClass.Try(glob, g, Fold(c), FoldsCase);
                g = Math.Max(g, end);
                return end < 0 ? Outcome.Never : isIn && !(StopsAtSlash && c == '/') ? null : Outcome.NoMatch;
            case (byte)'\\' when g + 1 == glob.Length:
                return Outcome.Never;
            default:
                g += glob[g] == '\\' ? 1 : 0;
                return Fold(glob[g]) == Fold(c) ? null : Outcome.NoMatch;
        }
    }

    /// <summary>The outcome, or null where one star stood for a whole part and the slash behind it comes next.</summary>
    private Outcome? Star(ReadOnlySpan<byte> glob, ReadOnlySpan<byte> text, ref int g, ref int at)
    {
        var before = g - 1;
        var isDouble = g + 1 < glob.Length && glob[g + 1] == '*';
        while (g < glob.Length && glob[g] == '*')
        {
            g++;
        }

        var rest = glob[g..];
        var crossesSlash = !StopsAtSlash;
        if (StopsAtSlash && isDouble && (before < 0 || glob[before] == '/') && (rest.IsEmpty || rest[0] == '/' || rest.StartsWith("\\/"u8)))
        {
            if (!rest.IsEmpty && rest[0] == '/' && Try(rest[1..], text[at..]) == Outcome.Match)
            {
                return Outcome.Match;
            }

            crossesSlash = true;
        }

        if (rest.IsEmpty)
        {
            return crossesSlash || !text[at..].Contains((byte)'/') ? Outcome.Match : Outcome.NoMatch;
        }

        if (!crossesSlash && rest[0] == '/')
        {
            var slash = text[at..].IndexOf((byte)'/');
            at += Math.Max(0, slash);
            return slash < 0 ? Outcome.NoMatch : null;
        }

        return Anywhere(rest, text, at, crossesSlash);
    }

    private Outcome Anywhere(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> text, int at, bool crossesSlash)
    {
        for (; at < text.Length; at++)
        {
            var outcome = Try(rest, text[at..]);
            if (outcome != Outcome.NoMatch)
            {
                if (!crossesSlash || outcome != Outcome.NotWithinPart)
                {
                    return outcome;
                }
            }
            else if (!crossesSlash && text[at] == '/')
            {
                return Outcome.NotWithinPart;
            }
        }

        return Outcome.Never;
    }

    private byte Fold(byte c) => FoldsCase && c is >= (byte)'A' and <= (byte)'Z' ? (byte)(c | 0x20) : c;
}
