// Package bsonregistry has registries that are built with types of the program.
package bsonregistry

import (
	"context"
	"reflect"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/bsoncodec"
	bsonv2 "go.mongodb.org/mongo-driver/v2/bson"
)

type Money struct{ Cents int64 }

type moneyCodec struct{}

func (moneyCodec) EncodeValue(reflect.Value) error { return nil }
func (moneyCodec) DecodeValue(reflect.Value) error { return nil }

var tMoney = reflect.TypeOf(Money{})

type Document struct{ Price Money }

type Collection interface {
	InsertOne(ctx context.Context, doc []byte) error
}

type Store struct {
	coll Collection
	reg  *bsoncodec.Registry
}

// By the builder, for each document.
func (s *Store) Insert(ctx context.Context, d *Document) error {
	reg := bson.NewRegistryBuilder().RegisterTypeEncoder(tMoney, moneyCodec{}).Build() // report
	b, err := bson.MarshalWithRegistry(reg, d)
	if err != nil {
		return err
	}
	return s.coll.InsertOne(ctx, b)
}

// With calls that set it up.
func (s *Store) Decode(raw []byte, into *Document) error {
	reg := bson.NewRegistry() // report
	reg.RegisterTypeDecoder(tMoney, moneyCodec{})
	reg.RegisterTypeEncoder(tMoney, &moneyCodec{})
	return bson.UnmarshalWithRegistry(reg, raw, into)
}

// In the argument.
func (s *Store) Clone(d Document) (out Document, err error) {
	raw, err := bson.MarshalWithRegistry(bson.NewRegistry(), d) // report
	if err != nil {
		return out, err
	}
	return out, s.Decode(raw, &out)
}

// By a helper that has no arguments.
func registry() *bsoncodec.Registry {
	rb := bson.NewRegistryBuilder() // report
	rb.RegisterTypeEncoder(tMoney, moneyCodec{})
	return rb.Build()
}

func (s *Store) Marshal(d *Document) ([]byte, error) { return bson.MarshalWithRegistry(registry(), d) }

// For many.
func (s *Store) InsertAll(ctx context.Context, docs []Document) error {
	for _, d := range docs {
		r := bsoncodec.NewRegistry() // report
		r.RegisterTypeEncoder(tMoney, moneyCodec{})
		b, err := bson.MarshalWithRegistry(r, d)
		if err != nil {
			return err
		}
		if err := s.coll.InsertOne(ctx, b); err != nil {
			return err
		}
	}
	return nil
}

// Version 2, handed to an encoder.
func EncodeTo(w any, d *Document) error {
	enc := bsonv2.NewEncoder(w)
	enc.SetRegistry(bsonv2.NewMgoRegistry()) // report
	return enc.Encode(d)
}

// Mirrors.
var (
	shared = newShared()
	mgo    = bsonv2.NewMgoRegistry() // silent
)

func newShared() *bsoncodec.Registry {
	r := bson.NewRegistry() // silent
	for _, t := range []reflect.Type{tMoney, reflect.TypeOf(&Money{})} {
		r.RegisterTypeEncoder(t, moneyCodec{})
		r.RegisterTypeDecoder(t, moneyCodec{})
	}
	return r
}

func Open(c Collection) *Store {
	return &Store{c, bson.NewRegistryBuilder().Build()} // silent
}

func (s *Store) Put(ctx context.Context, d *Document) error {
	b, err := bson.MarshalWithRegistry(s.reg, d)
	if err != nil {
		return err
	}
	_ = bson.UnmarshalWithRegistry(shared, b, d)
	return s.coll.InsertOne(ctx, b)
}

// Mirror: the caller says how a type is encoded.
func MarshalWith(e bsoncodec.ValueEncoder, d any) ([]byte, error) {
	r := bson.NewRegistry() // silent
	r.RegisterTypeEncoder(reflect.TypeOf(d), e)
	return bson.MarshalWithRegistry(r, d)
}

func Encode(w any, v any) error {
	enc := bsonv2.NewEncoder(w)
	enc.SetRegistry(mgo)
	return enc.Encode(v)
}
