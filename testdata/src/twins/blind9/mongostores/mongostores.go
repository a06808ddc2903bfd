// Package mongostores writes documents with registries. What decides: whether the registry is the store's or the document's.
package mongostores

import (
	"bytes"
	"context"
	"net/http"
	"reflect"
	"time"

	"github.com/labstack/echo/v4"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/bsoncodec"
	bsonv2 "go.mongodb.org/mongo-driver/v2/bson"
)

type document struct {
	ID   string
	When time.Time
}

type timeCodec struct{ layout string }

func (timeCodec) EncodeValue(v reflect.Value) error { return nil }

func (timeCodec) DecodeValue(v reflect.Value) error { return nil }

var timeType = reflect.TypeFor[time.Time]()

// registry is for all.
var registry = newRegistry()

func newRegistry() *bsoncodec.Registry {
	r := bson.NewRegistry() // silent
	r.RegisterTypeEncoder(timeType, timeCodec{time.RFC3339})
	r.RegisterTypeDecoder(timeType, timeCodec{time.RFC3339})
	return r
}

type store struct {
	insert func(ctx context.Context, data []byte) error
	find   func(ctx context.Context, id string) ([]byte, error)
	reg    *bsonv2.Registry
}

func newStore(insert func(context.Context, []byte) error, find func(context.Context, string) ([]byte, error)) *store {
	s := &store{insert: insert, find: find}
	s.reg = bsonv2.NewMgoRegistry() // silent
	s.reg.RegisterTypeEncoder(timeType, timeCodec{time.Kitchen})
	return s
}

func (s *store) save(ctx context.Context, d *document) error {
	data, err := bson.MarshalWithRegistry(registry, d)
	if err != nil {
		return err
	}
	return s.insert(ctx, data)
}

// saveLocal registers what is the same each time.
func (s *store) saveLocal(ctx context.Context, d *document) error {
	r := bson.NewRegistry() // report
	r.RegisterTypeEncoder(timeType, timeCodec{time.DateOnly})
	data, err := bson.MarshalWithRegistry(r, d)
	if err != nil {
		return err
	}
	return s.insert(ctx, data)
}

// saveLayout registers what its caller wants.
func (s *store) saveLayout(ctx context.Context, d *document, layout string) error {
	r := bson.NewRegistry() // silent
	r.RegisterTypeEncoder(timeType, timeCodec{layout})
	data, err := bson.MarshalWithRegistry(r, d)
	if err != nil {
		return err
	}
	return s.insert(ctx, data)
}

func (s *store) load(ctx context.Context, ids []string) ([]document, error) {
	docs := make([]document, len(ids))
	for i, id := range ids {
		data, err := s.find(ctx, id)
		if err != nil {
			return nil, err
		}
		r := bson.NewRegistryBuilder().RegisterTypeEncoder(timeType, timeCodec{}).Build() // report
		if err := bson.UnmarshalWithRegistry(r, data, &docs[i]); err != nil {
			return nil, err
		}
	}
	return docs, nil
}

// encode has an encoder with each document, which is cheap, with the registry that is kept.
func (s *store) encode(d *document) ([]byte, error) {
	var b bytes.Buffer
	e := bsonv2.NewEncoder(&b)
	e.SetRegistry(s.reg)
	err := e.Encode(d)
	return b.Bytes(), err
}

// encodeAnew has an encoder and a registry with each.
func (s *store) encodeAnew(d *document) ([]byte, error) {
	var b bytes.Buffer
	e := bsonv2.NewEncoder(&b)
	e.SetRegistry(bsonv2.NewRegistry()) // report
	err := e.Encode(d)
	return b.Bytes(), err
}

func (s *store) post(c echo.Context) error {
	var d document
	if err := c.Bind(&d); err != nil {
		return err
	}
	ctx := context.Background()
	if err := s.save(ctx, &d); err != nil {
		return err
	}
	if err := s.saveLocal(ctx, &d); err != nil {
		return err
	}
	if err := s.saveLayout(ctx, &d, c.Param("layout")); err != nil {
		return err
	}
	docs, err := s.load(ctx, []string{d.ID})
	if err != nil {
		return err
	}
	a, err := s.encode(&docs[0])
	if err != nil {
		return err
	}
	b, err := s.encodeAnew(&docs[0])
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, bytes.Equal(a, b))
}

func Routes(e *echo.Echo, insert func(context.Context, []byte) error, find func(context.Context, string) ([]byte, error)) {
	s := newStore(insert, find)
	e.POST("/documents/:layout", s.post)
}
