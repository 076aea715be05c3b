namespace CopyLint.Formats.Markdown;

/// <summary>Finds what no writer writes and what the parser would take more than linear time for.</summary>
internal static class MarkdownLimits
{
    /// <summary>Most marks that may open emphasis or a link in one paragraph.</summary>
    private const int MostMarks = 10_000;

    /// <summary>For each link the parser may look to the end of a run without white space: most characters that it may look at.</summary>
    private const long MostSteps = 2_000_000;

    private const string Message = "This paragraph holds too many brackets or marks to be read as Markdown.";

    /// <summary>Where a paragraph begins that goes beyond them; or null.</summary>
    public static FormatError? Find(string text, int start)
    {
        int paragraph = start, run = start, marks = 0, links = 0;
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\n' when i > start && IsBlank(text, i):
                    (paragraph, run, marks, links) = (i + 1, i + 1, 0, 0);
                    break;
                case ' ' or '\t' or '\r' or '\n':
                    (run, links) = (i + 1, 0);
                    break;
                case '(' when i > start && text[i - 1] == ']':
                    links++;
                    break;
                case '[' or '*' or '_':
                    marks++;
                    break;
            }

            if (marks > MostMarks || (long)links * (i - run) > MostSteps)
            {
                return new FormatError(Message, paragraph);
            }
        }

        return null;
    }

    /// <summary>Whether the line that ends here is empty.</summary>
    private static bool IsBlank(string text, int end)
    {
        var last = end - 1;
        while (last > 0 && text[last] is ' ' or '\t' or '\r')
        {
            last--;
        }

        return text[last] == '\n';
    }
}
