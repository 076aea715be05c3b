using CopyLint.Syntax;

namespace CopyLint.Analysis;

/// <summary>Contexts that wait for a story. Safe for many threads at once.</summary>
internal sealed class ContextPool
{
    /// <summary>Stories that begin or end with as many equal characters may be the same one.</summary>
    private const int EqualCharacters = 64;

    private readonly Lock _gate = new();
    private readonly List<StoryContext> _contexts = [];

    public void Return(StoryContext context)
    {
        lock (_gate)
        {
            _contexts.Add(context);
        }
    }

    /// <summary>The context that held an earlier version of the story, as far as can be told, or else any; null where none waits.</summary>
    public StoryContext? Take(StorySource story)
    {
        var text = story.Text.ToString();
        lock (_gate)
        {
            if (_contexts.Count == 0)
            {
                return null;
            }

            var index = _contexts.Count - 1;
            while (index > 0 && !MayBeEarlier(_contexts[index].Tree.Text, text))
            {
                index--;
            }

            var context = _contexts[index];
            _contexts.RemoveAt(index);
            return context;
        }
    }

    private static bool MayBeEarlier(string earlier, string text)
    {
        var length = Math.Min(EqualCharacters, Math.Min(earlier.Length, text.Length));
        return length > 0 && (earlier.AsSpan(0, length).SequenceEqual(text.AsSpan(0, length)) || earlier.AsSpan(earlier.Length - length).SequenceEqual(text.AsSpan(text.Length - length)));
    }
}
