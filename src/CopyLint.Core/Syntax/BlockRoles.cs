using CopyLint.Text;

namespace CopyLint.Syntax;

/// <summary>A set of block roles.</summary>
public readonly record struct BlockRoles(ushort Bits)
{
    public static BlockRoles Body { get; } = Of(BlockRole.Body);

    /// <summary>Every role but boilerplate.</summary>
    public static BlockRoles Copy { get; } =
        new((ushort)(((1 << EnumNames<BlockRole>.All.Length) - 1) & ~(1 << (int)BlockRole.Boilerplate)));

    public static BlockRoles Of(BlockRole role) => new((ushort)(1 << (int)role));

    public bool Contains(BlockRole role) => (Bits & (1 << (int)role)) != 0;

    public BlockRoles Without(BlockRole role) => new((ushort)(Bits & ~(1 << (int)role)));

    public BlockRoles With(BlockRole role) => new((ushort)(Bits | (1 << (int)role)));
}
