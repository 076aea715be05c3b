using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using CopyLint.Analysis;
using CopyLint.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Rules.Kinds;

/// <summary>Characters that came through a wrong decoder: entities, UTF-8 read as Windows-1252, control characters.</summary>
internal sealed class UndecodedText : RuleKind
{
    private const int LongestEntity = 12;

    public override string Name => "undecoded-text";

    public override ImmutableArray<string> Placeholders => ["fault"];

    public override CopyAnalyzer Create(Rule rule, KindSettings settings) => new Analyzer(rule, settings);

    private sealed class Analyzer(Rule rule, KindSettings settings) : CopyAnalyzer(rule)
    {
        public override void Initialize(AnalysisContext context) => context.RegisterStoryAction(Analyze);

        private void Analyze(StoryContext story)
        {
            if (!story.Tree.MayBeUndecoded)
            {
                return;
            }

            var text = story.Tree.Text;
            for (var at = SuspectCharacters.NextOf(text, 0); at < text.Length; at = SuspectCharacters.NextOf(text, at))
            {
                at += Math.Max(1, Check(story, text, at));
            }
        }

        /// <summary>The length of what was reported at the place, or 0.</summary>
        private int Check(StoryContext story, string text, int at) => text[at] switch
        {
            '&' => Entity(story, text, at),
            '\uFFFD' => Lost(story, text, at),
            var c when SuspectCharacters.IsControl(c) => Control(story, at, c),
            _ => Misread(story, text, at),
        };

        private int Entity(StoryContext story, string text, int at)
        {
            var length = text.AsSpan(at, Math.Min(LongestEntity, text.Length - at)).IndexOf(';') + 1;
            if (length < 4 || text.AsSpan(at + 1, length - 2).ContainsAny(" \n\r&"))
            {
                return 0;
            }

            var written = text.Substring(at, length);
            var right = WebUtility.HtmlDecode(written);
            return right == written ? 0 : Report(story, new TextSpan(at, length), $"'{written}' is the code for '{Shown(right)}'", right);
        }

        private int Lost(StoryContext story, string text, int at)
        {
            var end = at;
            while (end < text.Length && text[end] == '\uFFFD')
            {
                end++;
            }

            return Report(story, TextSpan.FromBounds(at, end), "A character was lost here", null);
        }

        private int Control(StoryContext story, int at, char c)
        {
            var number = ((int)c).ToString("X4", CultureInfo.InvariantCulture);
            var right = Misreading.CharacterOf(c);
            return right is { } character
                ? Report(story, new TextSpan(at, 1), $"The control character U+{number} stands for '{character}'", character.ToString())
                : Report(story, new TextSpan(at, 1), $"U+{number} is a control character", "");
        }

        private int Misread(StoryContext story, string text, int at)
        {
            var length = Misreading.At(text, at, out var right);
            return length == 0 ? 0
                : Report(story, new TextSpan(at, length), $"'{text.AsSpan(at, length)}' is '{Shown(right)}' in a wrong encoding", right);
        }

        private static string Shown(string right) => right.Length > 0 && char.IsWhiteSpace(right[0]) ? "no-break space" : right;

        private int Report(StoryContext story, TextSpan span, string fault, string? right)
        {
            if (story.Wants(Rule, span) && !settings.IsExcepted(story.Tree, span))
            {
                story.Report(Rule, new Finding(span, settings.Message.Fill(("fault", fault))) { Fix = right is null ? null : FixOf(span, right) });
            }

            return span.Length;
        }

        private CodeFix? FixOf(TextSpan span, string right) =>
            settings.FixOf(right.Length == 0 ? "Delete it" : $"Write '{Shown(right)}'", new TextChange(span, right));
    }
}
