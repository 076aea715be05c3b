using CopyLint.Model;
using CopyLint.Model.Schema;

namespace CopyLint.Analysis.Predicates;

/// <summary>Reads what <see cref="PredicateWriter"/> wrote. A pack that names what this engine does not know is an <see cref="InvalidDataException"/>.</summary>
public sealed class PredicateReader(BinaryReader input)
{
    public PredicateNode Read()
    {
        var tag = (PredicateTag)input.ReadByte();
        return tag switch
        {
            PredicateTag.Literal => ReadLiteral(),
            PredicateTag.Variable => new VariableNode(ModelType.One((ElementKind)input.ReadByte()), input.ReadByte()),
            PredicateTag.Member => ReadMember(),
            PredicateTag.Not => new NotNode(Read()),
            PredicateTag.Has => new HasNode(Read(), input.ReadInt32()),
            PredicateTag.Pattern => new PatternNode(Read(), ReadPattern()),
            PredicateTag.Logic => new LogicNode(ReadOperator(), Read(), Read()),
            PredicateTag.Comparison => new ComparisonNode(ReadOperator(), Read(), Read()),
            PredicateTag.Arithmetic => new ArithmeticNode(ReadOperator(), Read(), Read()),
            PredicateTag.Conditional => new ConditionalNode(Read(), Read(), Read()),
            PredicateTag.Collection => ReadCollection(),
            _ => throw Unknown($"a predicate of kind {(byte)tag}"),
        };
    }

    private PredicatePattern ReadPattern()
    {
        var tag = (PredicateTag)input.ReadByte();
        return tag switch
        {
            PredicateTag.Constant => new ConstantPattern((LiteralNode)Read()),
            PredicateTag.Relational => new RelationalPattern(ReadOperator(), input.ReadDouble()),
            PredicateTag.Logic => new LogicPattern(ReadOperator(), ReadPattern(), ReadPattern()),
            PredicateTag.Not => new NotPattern(ReadPattern()),
            _ => throw Unknown($"a pattern of kind {(byte)tag}"),
        };
    }

    private PredicateOperator ReadOperator() => (PredicateOperator)input.ReadByte();

    private MemberNode ReadMember()
    {
        var target = Read();
        var name = input.ReadString();
        var member = ModelSchema.Find(target.Type.Element, name) ?? throw Unknown($"{target.Type.Element}.{name}");
        return new MemberNode(target, member);
    }

    private CollectionNode ReadCollection()
    {
        var method = (CollectionMethod)input.ReadByte();
        var slot = input.ReadByte();
        var list = Read();
        return new CollectionNode(method, list, slot, input.ReadBoolean() ? Read() : null);
    }

    private LiteralNode ReadLiteral()
    {
        var kind = (ModelTypeKind)input.ReadByte();
        var element = (ElementKind)input.ReadByte();
        var enumName = input.ReadString();
        var type = kind == ModelTypeKind.Enum
            ? ModelSchema.FindEnum(enumName) ?? throw Unknown(enumName)
            : new ModelType(kind, element);
        var a = input.ReadInt32();
        var number = input.ReadDouble();
        var hasText = input.ReadBoolean();
        var text = input.ReadString();
        return new LiteralNode(type, new ModelValue(a, 0, number, hasText ? text : null));
    }

    private static InvalidDataException Unknown(string what) => new($"The rule pack asks for {what}, which this version does not know.");
}
