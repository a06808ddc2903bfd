// Package store reads things. What decides: whether the one that is wrapped makes it, and how often it is asked.
package store

import (
	"context"
	"reflect"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

// Schemas has compiled schemas.
type Schemas interface {
	Schema(ctx context.Context, name string) (*goavro.Codec, error)
}

// Fresh compiles each time.
type Fresh struct{ Texts map[string]string }

func (f Fresh) Schema(_ context.Context, name string) (*goavro.Codec, error) {
	return goavro.NewCodec(f.Texts[name]) // silent
}

// Fixed compiles what is always the same.
type Fixed struct{}

func (Fixed) Schema(context.Context, string) (*goavro.Codec, error) {
	return goavro.NewCodec(`"string"`) // silent: its callers are told
}

// Cached keeps what the one that it wraps returns.
type Cached struct {
	Schemas
	mu sync.Mutex
	m  map[string]*goavro.Codec
}

func (c *Cached) Schema(ctx context.Context, name string) (*goavro.Codec, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if s, ok := c.m[name]; ok {
		return s, nil
	}
	s, err := c.Schemas.Schema(ctx, name)
	if err != nil {
		return nil, err
	}
	if c.m == nil {
		c.m = map[string]*goavro.Codec{}
	}
	c.m[name] = s
	return s, nil
}

// Repo saves.
type Repo interface {
	Save(ctx context.Context, x any) error
}

// SQL has a mapper.
type SQL struct{ m *reflectx.Mapper }

func NewSQL() *SQL {
	return &SQL{reflectx.NewMapper("db")} // silent
}

func (s *SQL) Save(_ context.Context, x any) error {
	s.m.FieldMap(reflect.ValueOf(x))
	return nil
}

// Checked checks before, with one for all.
type Checked struct {
	Repo
	v *validator.Validate
}

func NewChecked(r Repo) *Checked {
	return &Checked{r, validator.New()} // silent
}

func (c *Checked) Save(ctx context.Context, x any) error {
	if err := c.v.StructCtx(ctx, x); err != nil {
		return err
	}
	return c.Repo.Save(ctx, x)
}

// Trimmed trims before, with one for each.
type Trimmed struct{ Repo }

func (t Trimmed) Save(ctx context.Context, x any) error {
	if err := mold.New().Struct(ctx, x); err != nil { // report
		return err
	}
	return t.Repo.Save(ctx, x)
}

// Strict has a function in between.
func Strict(next func(context.Context, any) error) func(context.Context, any) error {
	return func(ctx context.Context, x any) error {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		if err := v.StructCtx(ctx, x); err != nil {
			return err
		}
		return next(ctx, x)
	}
}
