using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Xueshi.Tests.Guards;

/// <summary>
/// Which type of an assembly uses which other type of the same assembly: in its base, interfaces, attributes, fields, signatures, and in the
/// bodies of its methods. Read from the compiled metadata, so that no using directive, alias or <c>var</c> hides anything.
/// A nested type counts as the outermost one. Constants, and types named in an attribute, leave no such trace.
/// </summary>
public sealed class TypeUses
{
    private readonly MetadataReader _reader;
    private readonly PEReader _file;
    private readonly HashSet<(string User, string Used)> _uses = [];
    private readonly HashSet<string> _users = [];
    private readonly TypeNames _names;

    private TypeUses(PEReader file) => (_file, _reader, _names) = (file, file.GetMetadataReader(), new TypeNames());

    public IReadOnlyCollection<(string User, string Used)> All => _uses;

    public IReadOnlyCollection<string> Users => _users;

    public static TypeUses In(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var uses = new TypeUses(file);
        foreach (var handle in uses._reader.TypeDefinitions) uses.ReadType(handle);
        return uses;
    }

    private void ReadType(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        var user = TypeNames.Outermost(_reader, handle);
        _users.Add(user);
        Note(user, type.BaseType);
        foreach (var each in type.GetInterfaceImplementations()) Note(user, _reader.GetInterfaceImplementation(each).Interface);
        NoteAttributes(user, type.GetCustomAttributes());
        foreach (var parameter in type.GetGenericParameters()) NoteConstraints(user, parameter);
        foreach (var each in type.GetFields())
        {
            var field = _reader.GetFieldDefinition(each);
            Note(user, field.DecodeSignature(_names, null));
            NoteAttributes(user, field.GetCustomAttributes());
        }
        foreach (var each in type.GetProperties()) NoteAttributes(user, _reader.GetPropertyDefinition(each).GetCustomAttributes());
        foreach (var each in type.GetMethods()) ReadMethod(user, _reader.GetMethodDefinition(each));
    }

    private void ReadMethod(string user, MethodDefinition method)
    {
        NoteSignature(user, method.DecodeSignature(_names, null));
        NoteAttributes(user, method.GetCustomAttributes());
        foreach (var parameter in method.GetParameters()) NoteAttributes(user, _reader.GetParameter(parameter).GetCustomAttributes());
        foreach (var parameter in method.GetGenericParameters()) NoteConstraints(user, parameter);
        if (method.RelativeVirtualAddress == 0) return;

        var body = _file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
            foreach (var local in _reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_names, null)) Note(user, local);
        foreach (var region in body.ExceptionRegions) Note(user, region.CatchType);
        foreach (var token in IlTokens.In(body.GetILReader())) Note(user, token);
    }

    private void Note(string user, EntityHandle handle)
    {
        if (handle.IsNil) return;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                Note(user, [TypeNames.Outermost(_reader, (TypeDefinitionHandle)handle)]);
                break;
            case HandleKind.TypeSpecification:
                Note(user, _reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_names, null));
                break;
            case HandleKind.MethodDefinition:
                var method = _reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                Note(user, method.GetDeclaringType());
                NoteSignature(user, method.DecodeSignature(_names, null));
                break;
            case HandleKind.FieldDefinition:
                Note(user, _reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MethodSpecification:
                var made = _reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                Note(user, made.Method);
                foreach (var argument in made.DecodeSignature(_names, null)) Note(user, argument);
                break;
            case HandleKind.MemberReference:
                Note(user, _reader.GetMemberReference((MemberReferenceHandle)handle).Parent);
                break;
        }
    }

    private void NoteSignature(string user, MethodSignature<ImmutableArray<string>> signature)
    {
        Note(user, signature.ReturnType);
        foreach (var parameter in signature.ParameterTypes) Note(user, parameter);
    }

    private void NoteConstraints(string user, GenericParameterHandle parameter)
    {
        foreach (var each in _reader.GetGenericParameter(parameter).GetConstraints())
            Note(user, _reader.GetGenericParameterConstraint(each).Type);
    }

    private void NoteAttributes(string user, CustomAttributeHandleCollection attributes)
    {
        foreach (var each in attributes) Note(user, _reader.GetCustomAttribute(each).Constructor);
    }

    private void Note(string user, ImmutableArray<string> used)
    {
        foreach (var each in used)
            if (each != user) _uses.Add((user, each));
    }
}
