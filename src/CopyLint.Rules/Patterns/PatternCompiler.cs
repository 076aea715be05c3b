using System.Collections.Immutable;
using CopyLint.Syntax;
using CopyLint.Text.Phrases;

namespace CopyLint.Rules.Patterns;

/// <summary>Turns the syntax of one pattern into instructions at the end of the builder's program.</summary>
internal sealed class PatternCompiler(PhraseIndexBuilder builder)
{
    public void Compile(PatternNode pattern)
    {
        Emit(pattern);
        builder.Ops.Add(new PhraseOp(PhraseOpCode.Accept));
    }

    /// <summary>The words that a node stands for, if it stands for single words of one form; else null.</summary>
    public (ImmutableArray<int> Words, WordForm Form)? SingleWords(PatternNode node) => node switch
    {
        WordNode word => (Words(word), word.Form),
        SequenceNode { Items: [var only] } => SingleWords(only),
        ListNode list when builder.WordsOfList.TryGetValue(builder.FindList(list.Name), out var words) => ([.. words], WordForm.Any),
        AlternativesNode alternatives => Union(alternatives),
        _ => null,
    };

    private ImmutableArray<int> Words(WordNode word) =>
        word.IsInflected ? [.. Inflector.Forms(word.Word).Select(builder.Intern)] : [builder.Intern(word.Word)];

    private (ImmutableArray<int> Words, WordForm Form)? Union(AlternativesNode alternatives)
    {
        var all = ImmutableArray.CreateBuilder<int>();
        WordForm? form = null;
        foreach (var option in alternatives.Options)
        {
            if (SingleWords(option) is not { } single || (form is { } other && other != single.Form))
            {
                return null;
            }

            form = single.Form;
            all.AddRange(single.Words);
        }

        return (all.ToImmutable(), form ?? WordForm.Any);
    }

    private void Emit(PatternNode node)
    {
        if (SingleWords(node) is { } single)
        {
            builder.Ops.Add(single.Words.Length == 1
                ? new PhraseOp(PhraseOpCode.Word, single.Words[0], (int)single.Form)
                : new PhraseOp(PhraseOpCode.Set, builder.SetOf(single.Words), (int)single.Form));
            return;
        }

        switch (node)
        {
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    Emit(item);
                }

                break;
            case AlternativesNode alternatives:
                EmitAlternatives(alternatives.Options);
                break;
            case OptionalNode optional:
                var split = Reserve();
                Emit(optional.Item);
                builder.Ops[split] = new PhraseOp(PhraseOpCode.Split, split + 1, builder.Ops.Count);
                break;
            case ReportNode report:
                builder.Ops.Add(new PhraseOp(PhraseOpCode.BeginReport));
                Emit(report.Item);
                builder.Ops.Add(new PhraseOp(PhraseOpCode.EndReport));
                break;
            default:
                builder.Ops.Add(Single(node));
                break;
        }
    }

    private PhraseOp Single(PatternNode node) => node switch
    {
        ListNode list => new PhraseOp(PhraseOpCode.List, builder.FindList(list.Name)),
        ShapeNode shape => new PhraseOp(PhraseOpCode.Shape, (int)shape.Shape),
        MarkNode mark => new PhraseOp(PhraseOpCode.Mark, (int)mark.Kind),
        GapNode gap => new PhraseOp(PhraseOpCode.Gap, gap.Most),
        _ => throw new InvalidOperationException($"no instruction for {node.GetType().Name}"),
    };

    private void EmitAlternatives(ImmutableArray<PatternNode> options)
    {
        var jumps = new List<int>();
        for (var i = 0; i < options.Length; i++)
        {
            var isLast = i == options.Length - 1;
            var split = isLast ? -1 : Reserve();
            Emit(options[i]);
            if (!isLast)
            {
                jumps.Add(Reserve());
                builder.Ops[split] = new PhraseOp(PhraseOpCode.Split, split + 1, builder.Ops.Count);
            }
        }

        foreach (var jump in jumps)
        {
            builder.Ops[jump] = new PhraseOp(PhraseOpCode.Jump, builder.Ops.Count);
        }
    }

    private int Reserve()
    {
        builder.Ops.Add(default);
        return builder.Ops.Count - 1;
    }
}
