package typemap

import (
	"fmt"
	"reflect"
	"slices"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protodesc"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/descriptorpb"
	"google.golang.org/protobuf/types/dynamicpb"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
	"github.com/mapperlint/mapperlint/evidence/internal/order"
)

func protoCases() []bench.Case {
	var fields []*descriptorpb.FieldDescriptorProto
	for i, column := range order.Columns() {
		fields = append(fields, &descriptorpb.FieldDescriptorProto{
			Name:   proto.String(column),
			Number: proto.Int32(int32(i + 1)),
			Type:   descriptorpb.FieldDescriptorProto_TYPE_STRING.Enum(),
			Label:  descriptorpb.FieldDescriptorProto_LABEL_OPTIONAL.Enum(),
		})
	}
	file := &descriptorpb.FileDescriptorProto{
		Name: proto.String("order.proto"), Package: proto.String("shop"), Syntax: proto.String("proto3"),
		MessageType: []*descriptorpb.DescriptorProto{{Name: proto.String("Order"), Field: fields}},
	}
	build := func() protoreflect.MessageType {
		return dynamicpb.NewMessageType(bench.Must(protodesc.NewFile(file, nil)).Messages().Get(0))
	}
	return []bench.Case{bench.Of("proto-protodesc-NewFile+dynamicpb", build, marshalText)}
}

func marshalText(t protoreflect.MessageType) error {
	m := t.New()
	fields := t.Descriptor().Fields()
	for i := range fields.Len() {
		m.Set(fields.Get(i), protoreflect.ValueOfString("text"))
	}
	_, err := proto.Marshal(m.Interface())
	return err
}

func reflectCases() []bench.Case {
	var built int
	fields := structFields()
	newValue := func(t reflect.Type) error {
		reflect.New(t)
		return nil
	}
	return []bench.Case{
		bench.Of("reflect-StructOf-same", func() reflect.Type { return reflect.StructOf(fields) }, newValue),
		bench.BuildOnly("reflect-StructOf-unique", func() reflect.Type {
			built++
			unique := slices.Clone(fields)
			unique[0].Name = fmt.Sprintf("F%d", built)
			return reflect.StructOf(unique)
		}).Keeps("types made at run time are never collected", 1000),
		bench.BuildOnly("reflect-ArrayOf-unique", func() reflect.Type {
			built++
			return reflect.ArrayOf(built, reflect.TypeFor[byte]())
		}).Keeps("types made at run time are never collected", 1000),
	}
}

func structFields() []reflect.StructField {
	t := reflect.TypeFor[order.Order]()
	var fields []reflect.StructField
	for i := range t.NumField() {
		fields = append(fields, t.Field(i))
	}
	return fields
}
