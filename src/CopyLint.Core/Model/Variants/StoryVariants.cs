using System.Runtime.CompilerServices;
using CopyLint.Syntax;
using CopyLint.Text;

namespace CopyLint.Model.Variants;

/// <summary>The places of a story where one of several ways to write a thing stands. They are looked for once, when somebody first asks.</summary>
public sealed class StoryVariants
{
    /// <summary>All bits are set.</summary>
    private const int Several = -1;

    private readonly StoryTree _tree;
    private readonly Table<VariantMention> _mentions = new();
    private readonly CompoundRecognizer _recognizer = new();
    private readonly Table<VariantMention> _compounds = new();

    /// <summary>By set: 0 where it has no mention, one more than the number of the form that it stands in, or <see cref="Several"/>.</summary>
    private int[] _numbers = [];
    private ulong _mixedClasses;
    private readonly Table<VariantMention> _mixed = new();
    private readonly Table<VariantMention> _slips = new();
    private bool _hasExplanations;
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

    /// <summary>The mentions of things that stand in two ways, in the order of the text: mostly there are none, and nobody need look closer.</summary>
    public ReadOnlySpan<VariantMention> Mixed => Mentions.IsEmpty ? default : _mixed.Items;

    /// <summary>The mentions that are slips, in the order of the text.</summary>
    public ReadOnlySpan<VariantMention> Slips => Mentions.IsEmpty ? default : _slips.Items;

    /// <summary>Whether some mention explains another.</summary>
    public bool HasExplanations => !Mentions.IsEmpty && _hasExplanations;

    private void FindMixed()
    {
        var variants = _tree.Lexicon.Variants;
        if (_numbers.Length < variants.Sets.Length)
        {
            _numbers = new int[variants.Sets.Length];
        }

        _mixedClasses = 0;
        var roles = 0;
        foreach (ref readonly var mention in _mentions.Items)
        {
            var role = variants.Forms[mention.Form].Role;
            roles |= 1 << (int)role;
            if (mention.Number >= 0 & role == VariantRole.Form)
            {
                ref var number = ref _numbers[mention.Set];
                var isMixed = Unsafe.BitCast<bool, byte>(number != 0 & number != mention.Number + 1);
                number = (mention.Number + 1) | (Several * isMixed);
                _mixedClasses |= (ulong)isMixed << variants.Sets[mention.Set].Class;
            }
        }

        _hasExplanations = (roles >> (int)VariantRole.Explanation & 1) != 0;
        if (_mixedClasses != 0 | (roles >> (int)VariantRole.Slip & 1) != 0)
        {
            List(variants);
        }
    }

    private void List(VariantTable variants)
    {
        foreach (ref readonly var mention in _mentions.Items)
        {
            if (_numbers[mention.Set] == Several)
            {
                _mixed.Add(mention);
            }

            if (variants.Forms[mention.Form].Role == VariantRole.Slip)
            {
                _slips.Add(mention);
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
        _mixed.Clear();
        _slips.Clear();
        _compounds.Clear();
        _areCompoundsFound = false;
        _areFound = false;
    }
}
