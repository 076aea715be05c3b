using System.Runtime.CompilerServices;
using CopyLint.Model;
using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary>A side of <c>&amp;&amp;</c> or <c>||</c>. One that asks a variable for a flag or for a member of an enum reads it itself, however it is negated.</summary>
internal readonly struct LogicSide
{
    private readonly PredicateNode _node;
    private readonly Func<StoryModel, int, ModelValue>? _get;
    private readonly int _slot;

    /// <summary>The values for which the side holds: a bit for none, then one for each; of a flag, for false and for true.</summary>
    private readonly ulong _values;

    public LogicSide(PredicateNode node)
    {
        const ulong True = 0b100;
        _node = node;
        (var member, _values) = node switch
        {
            MemberNode flag => (flag, True),
            NotNode { Operand: MemberNode flag } => (flag, ~True),
            PatternNode { Operand: MemberNode { Type.Kind: ModelTypeKind.Enum } its } pattern => (its, pattern.Pattern.Members),
            NotNode { Operand: PatternNode { Operand: MemberNode { Type.Kind: ModelTypeKind.Enum } its } pattern } => (its, ~pattern.Pattern.Members),
            _ => (null, 0UL),
        };
        _slot = member?.Slot ?? -1;
        _get = _slot < 0 ? null : member!.GetterOf(_slot);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Holds(in PredicateFrame frame) =>
        _get is { } get ? (_values >> (get(frame.Model, frame[_slot]).A + 1) & 1) != 0 : _node.Holds(frame);
}
