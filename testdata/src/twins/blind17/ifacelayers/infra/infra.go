// Package infra does what port says. What decides: whether the method that is asked for makes it.
package infra

import (
	"context"
	"reflect"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind17/ifacelayers/port"
)

type rules struct{ v *validator.Validate }

func NewRules() port.Rules {
	return rules{validator.New()} // silent
}

func (r rules) Check(x any) error { return r.v.Struct(x) }

type strict struct{}

// NewStrict returns what makes one each time.
func NewStrict() port.Rules { return strict{} }

func (strict) Check(x any) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	return v.Struct(x)
}

type store struct {
	m    *reflectx.Mapper
	once sync.Once
	c    *goavro.Codec
}

func NewStore() port.Store {
	s := new(store)
	s.m = reflectx.NewMapper("db") // silent
	return s
}

func (s *store) codec() *goavro.Codec {
	s.once.Do(func() {
		s.c, _ = goavro.NewCodec(`"string"`) // silent
	})
	return s.c
}

func (s *store) Save(ctx context.Context, o port.Order) error {
	s.m.FieldMap(reflect.ValueOf(o))
	_, err := s.codec().BinaryFromNative(nil, o.ID)
	return err
}

// Load trims what it loads.
func (s *store) Load(ctx context.Context, id string) (port.Order, error) {
	o := port.Order{ID: id}
	t := mold.New() // report
	return o, t.Struct(ctx, &o)
}

type cleaner struct{ p *bluemonday.Policy }

// NewCleaner returns one that is filled when it is used.
func NewCleaner() port.Cleaner { return &cleaner{} }

func (c *cleaner) Clean(text string) string {
	if c.p == nil {
		c.p = bluemonday.UGCPolicy() // silent
	}
	return c.p.Sanitize(text)
}

type hard struct{}

// NewHard returns one that has nothing.
func NewHard() port.Cleaner { return hard{} }

func (hard) Clean(text string) string {
	return bluemonday.NewPolicy().Sanitize(text) // report
}
