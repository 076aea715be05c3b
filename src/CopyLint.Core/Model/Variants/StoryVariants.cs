using System.Runtime.CompilerServices;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Variants;

/// <summary>The places of a story where one of several ways to write a thing stands. They are looked for once, when somebody first asks.</summary>
public sealed class StoryVariants
{
    /// <summary>All bits are set.</summary>
    private const int Mixed = -1;

    private readonly StoryTree _tree;
    private readonly Table<VariantMention> _mentions = new();
    private readonly CompoundRecognizer _recognizer = new();
    private readonly Table<VariantMention> _compounds = new();

    /// <summary>By set: 0 where it has no mention, one more than the number of the form that it stands in, or <see cref="Mixed"/>.</summary>
    private int[] _numbers = [];
    private ulong _mixedClasses;
    private bool _hasSlips;
    private bool _areFound;
    private bool _areCompoundsFound;

    internal StoryVariants(StoryTree tree)
    {
        _tree = tree;
    }

    /// <summary>In the order of the text; no two overlap.</summary>
    public ReadOnlySpan<VariantMention> Mentions
    {
        get
        {
            if (!_areFound)
            {
                _areFound = true;
                VariantRecognizer.Recognize(_tree, _mentions);
                FindMixed();
            }

            return _mentions.Items;
        }
    }

    /// <summary>Mentions of compounds that the story writes both with a hyphen (0) and as one word (1), in the order of the text.</summary>
    public ReadOnlySpan<VariantMention> Compounds
    {
        get
        {
            if (!_areCompoundsFound)
            {
                _areCompoundsFound = true;
                _recognizer.Recognize(_tree, _compounds);
            }

            return _compounds.Items;
        }
    }

    /// <summary>Whether some thing of a class stands in two ways, whatever a rule excepts: mostly nothing does, and nobody need look closer.</summary>
    public bool AreMixed(string variantClass) => !Mentions.IsEmpty && _mixedClasses != 0 && (_mixedClasses >> _tree.Lexicon.Variants.IndexOf(variantClass) & 1) != 0;

    /// <summary>Whether the thing stands in two ways, whatever a rule excepts.</summary>
    public bool IsMixed(int set) => !Mentions.IsEmpty && _numbers[set] == Mixed;

    /// <summary>Whether some mention is a slip.</summary>
    public bool HasSlips => !Mentions.IsEmpty && _hasSlips;

    private void FindMixed()
    {
        var variants = _tree.Lexicon.Variants;
        if (_numbers.Length < variants.Sets.Length)
        {
            _numbers = new int[variants.Sets.Length];
        }

        _mixedClasses = 0;
        _hasSlips = false;
        foreach (ref readonly var mention in _mentions.Items)
        {
            var role = variants.Forms[mention.Form].Role;
            _hasSlips |= role == VariantRole.Slip;
            if (mention.Number >= 0 & role == VariantRole.Form)
            {
                ref var number = ref _numbers[mention.Set];
                var isMixed = Unsafe.BitCast<bool, byte>(number != 0 & number != mention.Number + 1);
                number = (mention.Number + 1) | (Mixed * isMixed);
                _mixedClasses |= (ulong)isMixed << variants.Sets[mention.Set].Class;
            }
        }
    }

    internal void Clear()
    {
        foreach (ref readonly var mention in _mentions.Items)
        {
            _numbers[mention.Set] = 0;
        }

        _mentions.Clear();
        _compounds.Clear();
        _areCompoundsFound = false;
        _areFound = false;
    }
}
