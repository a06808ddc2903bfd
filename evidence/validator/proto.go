package validator

import (
	"buf.build/gen/go/bufbuild/protovalidate/protocolbuffers/go/buf/validate"
	"buf.build/go/protovalidate"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protodesc"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/descriptorpb"
	"google.golang.org/protobuf/types/dynamicpb"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
	"github.com/mapperlint/mapperlint/evidence/internal/order"
)

func protoCases() []bench.Case {
	newValidator := func() protovalidate.Validator { return bench.Must(protovalidate.New()) }
	with, without := message("with", true), message("without", false)
	return []bench.Case{
		bench.Of("protovalidate-New", newValidator, func(v protovalidate.Validator) error {
			return v.Validate(with)
		}).Builds(50),
		bench.Of("protovalidate-New-norules", newValidator, func(v protovalidate.Validator) error {
			return v.Validate(without)
		}).Builds(50),
	}
}

// message returns a message of ten text fields, with or without rules.
func message(name string, rules bool) proto.Message {
	fields := make([]*descriptorpb.FieldDescriptorProto, 0, len(order.Columns()))
	for i, column := range order.Columns() {
		f := &descriptorpb.FieldDescriptorProto{
			Name:   proto.String(column),
			Number: proto.Int32(int32(i + 1)),
			Type:   descriptorpb.FieldDescriptorProto_TYPE_STRING.Enum(),
			Label:  descriptorpb.FieldDescriptorProto_LABEL_OPTIONAL.Enum(),
		}
		if rules {
			f.Options = &descriptorpb.FieldOptions{}
			proto.SetExtension(f.Options, validate.E_Field, &validate.FieldRules{
				Type: &validate.FieldRules_String_{String_: &validate.StringRules{
					MinLen: proto.Uint64(1), MaxLen: proto.Uint64(80),
				}},
			})
		}
		fields = append(fields, f)
	}
	file := bench.Must(protodesc.NewFile(&descriptorpb.FileDescriptorProto{
		Name:        proto.String(name + ".proto"),
		Package:     proto.String(name),
		Syntax:      proto.String("proto3"),
		Dependency:  []string{"buf/validate/validate.proto"},
		MessageType: []*descriptorpb.DescriptorProto{{Name: proto.String("Order"), Field: fields}},
	}, protoregistry.GlobalFiles))
	m := dynamicpb.NewMessage(file.Messages().Get(0))
	for i := range fields {
		m.Set(m.Descriptor().Fields().Get(i), protoreflect.ValueOfString("some text"))
	}
	return m
}
